import type { MovementDetail } from '@perennial/shared/ledger/movements/movement-detail'
import type { MovementsRow } from '@perennial/shared/ledger/movements/movements-report'
import type { BridgeReport } from '../../ledger/with-closed-periods.ts'
import { columns } from '../output.ts'
import { amountText, measureName, unconvertedText } from './amounts.ts'

/** The bridge for people; what became known after a close stands on a line of its own. */
export function movementsText(report: BridgeReport, details: readonly MovementDetail[] | null): string {
  const { from, to, by, level, currency, measure, policy, rows } = report
  return [
    `${measureName[measure]} by ${by} from ${from} to ${to}, by ${level}, in ${currency}, policy ${policy}.`,
    columns([header(rows), ...rows.map(rowCells)]),
    ...(report.priorPeriodAdjustments ?? []).map(
      ({ month, closedBy, difference }) =>
        `Prior-period adjustment to ${month}, closed by ${closedBy}: ${amountText(difference)} became known since.`,
    ),
    ...unconvertedText(report.unconverted, currency),
    'open + movements + fx = close, exactly. fx is what only exchange rates did; it is no movement.',
    ...(details ? ['', columns([detailHeader, ...details.map(detailCells)])] : []),
  ].join('\n')
}

const header = (rows: readonly MovementsRow[]): string[] => [
  ...['period', 'open', 'new', 'expansion', 'contraction', 'churn', 'reactivation'],
  ...(rows[0]?.escalation === undefined ? [] : ['escalation']),
  ...['fx', 'close'],
]

const rowCells = (row: MovementsRow): string[] => [
  row.month,
  ...[row.open, row.new, row.expansion, row.contraction, row.churn, row.reactivation].map(amountText),
  ...(row.escalation === undefined ? [] : [amountText(row.escalation)]),
  ...[row.fx, row.close].map(amountText),
]

const detailHeader = ['period', 'account', 'movement', 'amount', 'from', 'known', 'why']

const detailCells = ({
  month,
  name,
  kind,
  amount,
  validFrom,
  knownFrom,
  lossCause,
  causes,
}: MovementDetail) => [
  month,
  name,
  kind,
  amountText(amount),
  validFrom,
  knownFrom,
  [...(lossCause ? [lossCause] : []), ...new Set(causes.map(({ cause }) => cause.replaceAll('_', ' ')))].join(
    ', ',
  ),
]
