import type { RetentionGroup, RetentionReport } from '@perennial/shared/ledger/rates/retention-report'
import type { BehindRow } from '../../report/behind.ts'
import { columns, count } from '../output.ts'
import { amountText, measureName, percentText, rateText, unconvertedText } from './amounts.ts'

/** The report for people: the rates, what they mean, and what is not in them. */
export function retentionText(report: RetentionReport, accounts: readonly BehindRow[] | null): string {
  const { from, to, level, currency, measure, policy, groups } = report
  return [
    `Retention of ${measureName[measure]} from ${from} to ${to}, by ${level}, in ${currency}, policy ${policy}.`,
    columns([header, ...groups.map(groupRow)]),
    ...groups.flatMap(dominated),
    ...(report.lapsed > 0 ? [`${count(report.lapsed, level)} late within grace: in no rate yet.`] : []),
    ...unconvertedText(report.unconverted, currency),
    'NRR = what who paid at the start pays at the end / what they paid. GRR: each capped at what it paid. Renewals: of what was due.',
    'In brackets 95 % intervals: Wilson for counts, bootstrap by account for money.',
    ...(accounts
      ? ['', columns([['group', 'account', 'start', 'end', 'kept'], ...accounts.map(accountRow)])]
      : []),
  ].join('\n')
}

const header = [
  'group',
  'n',
  'start',
  'end',
  'NRR',
  'GRR',
  'logo',
  'seats',
  'renewals',
  'kept',
  'lost',
  'lost amount',
]

const groupRow = ({
  group,
  n,
  start,
  end,
  nrr,
  grr,
  logo,
  seat,
  renewal,
  kept,
  lost,
  lostAmount,
  intervals,
}: RetentionGroup) => [
  group,
  n,
  amountText(start),
  amountText(end),
  rateText(nrr, intervals.nrr),
  rateText(grr, intervals.grr),
  rateText(logo, intervals.logo),
  percentText(seat),
  renewal ? `${percentText(renewal.rate)} of ${amountText(renewal.due)}` : '-',
  kept,
  lost,
  amountText(lostAmount),
]

/** Money-weighted rates of a few large accounts say little about the others. */
const dominated = ({ group, n, effectiveN }: RetentionGroup): string[] =>
  effectiveN !== null && n >= 5 && effectiveN < n / 3
    ? [
        `${group}: a few large accounts decide the money-weighted rates (as if ${effectiveN.toFixed(1)} of ${n} of equal size).`,
      ]
    : []

const accountRow = ({ group, unit, account, name, start, end, kept }: BehindRow) => [
  group,
  unit === account ? name : `${name} / ${unit}`,
  amountText(start),
  amountText(end),
  amountText(kept),
]
