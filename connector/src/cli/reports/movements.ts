import { movementDetails } from '@perennial/shared/ledger/movements/movement-detail'
import { type MovementsAsked, movementsReportOf } from '@perennial/shared/ledger/movements/movements-report'
import { withClosedPeriods } from '../../ledger/with-closed-periods.ts'
import { askLedger } from './ledger-question.ts'
import { movementsText } from './movements-text.ts'
import type { Report } from './printed.ts'
import { levelOption, measureOption, oneOf, policyOption, windowOption } from './report-options.ts'

/** The bridge of recurring revenue, period by period; with `--detail` every single movement and its cause. */
export const movements: Report = async (session, options) => {
  const question = {
    ...windowOption(options),
    by: oneOf('--by', options.by, ['month', 'quarter', 'year'], 'month'),
    level: levelOption(options),
    measure: measureOption(options),
    ...policyOption(options, session.config.policy),
  }
  return askLedger(session, options, async ({ units, conversion, accounts, tx, scope }) => {
    const asked: MovementsAsked = { ...question, conversion }
    const all = await units(asked)
    const bridge = movementsReportOf(all, asked)
    // Months are closed for the whole portal: a part of it has no closed figures to stand on.
    const report = accounts === null ? await withClosedPeriods(tx, scope, bridge) : bridge
    const details = options.detail ? movementDetails(all, asked) : null
    return {
      json: details ? { ...report, details } : report,
      header: details ? detailColumns : rowColumns(asked),
      rows: details?.flatMap(detailRows) ?? report.rows.map(row => ({ ...row })),
      text: () => movementsText(report, details),
    }
  })
}

const rowColumns = ({ policy }: MovementsAsked): string[] => [
  ...['month', 'open', 'new', 'expansion', 'contraction', 'churn', 'reactivation'],
  ...(policy.escalators === 'apart' ? ['escalation'] : []),
  ...['fx', 'close'],
]

const detailColumns = [
  ...['month', 'unit', 'account', 'name', 'kind', 'validFrom', 'knownFrom', 'lossCause'],
  ...['cause', 'on', 'line', 'amount'],
]

/** One row a cause: they sum to the movement. */
const detailRows = ({ causes, amount, ...movement }: ReturnType<typeof movementDetails>[number]) =>
  causes.length === 0 ? [{ ...movement, amount }] : causes.map(cause => ({ ...movement, ...cause }))
