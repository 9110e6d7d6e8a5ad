import { columns, count } from '../output.ts'
import { amountText, percentText } from './amounts.ts'
import type { ForecastJson } from './forecast-json.ts'

/** Fewer renewals than this are a matter of counts, not of ranges. */
const fewRenewals = 10

/** The forecast for people. */
export function forecastText(report: ForecastJson): string {
  const { period, from, to, asOf, currency, counts } = report
  return [
    `Renewals of ${period} (${from} to ${to}) as of ${asOf}, ARR in ${currency}.`,
    ...(counts.renewals === 0 ? ['No renewal is due.'] : bodyOf(report)),
    ...atWillText(report),
    ...leftOutText(report),
  ].join('\n')
}

function bodyOf(report: ForecastJson): string[] {
  const { counts, categories, groups, renewals, atRisk } = report
  return [
    `${count(counts.renewals, 'renewal')}, ${counts.open} open, ${counts.overdue} of them overdue.`,
    `Up for renewal ${amountText(report.target)}; expected ${amountText(report.expected)}, called ${amountText(report.forecast)}; decided so far ${amountText(report.final)}.`,
    rangeText(report),
    `Exposure of renewals at risk ${amountText(atRisk.exposure)}; expected loss over all of them ${amountText(atRisk.expectedLoss)}.`,
    '',
    columns([
      ['category', 'renewals', 'target', 'expected', 'forecast', 'final'],
      ...categories.map(one => [one.category.replace('_', ' '), ...sumCells(one)]),
    ]),
    ...(groups.length === 0
      ? []
      : [
          '',
          columns([
            [
              'group',
              'renewals',
              'target',
              'expected',
              'forecast',
              'final',
              'P10',
              'P50',
              'P90',
              'expected loss',
            ],
            ...groups.map(one => [
              one.group,
              ...sumCells(one),
              ...[one.p10, one.p50, one.p90, one.atRisk.expectedLoss].map(amountText),
            ]),
          ]),
        ]),
    '',
    columns([
      [
        'due',
        'account',
        'target',
        'likely',
        'expected',
        'forecast',
        'category',
        'by',
        'state',
        'notice by',
        'close',
      ],
      ...renewals.map(rowOf),
    ]),
  ]
}

function rangeText({ counts, p10, p50, p90, likelyCounts, shock }: ForecastJson): string {
  const range = `P10 ${amountText(p10)}, P50 ${amountText(p50)}, P90 ${amountText(p90)}`
  if (counts.renewals <= fewRenewals) return `${likelyCounts.because}. As amounts: ${range}.`
  return `${range}. ${shock.because}`
}

type Sums = ForecastJson['categories'][number] | ForecastJson['groups'][number]

const sumCells = ({ counts, target, expected, forecast, final }: Sums): (string | number)[] => [
  counts.renewals,
  ...[target, expected, forecast, final].map(amountText),
]

const shown = (amount: number | null): string => (amount === null ? '?' : amountText(amount))

/** What has no rate is shown as it is paid. */
const targetText = ({ target, original }: ForecastJson['renewals'][number]): string =>
  target === null && original !== null
    ? original.map(({ currency, amount }) => `${currency} ${amountText(amount)}`).join(' + ')
    : shown(target)

const rowOf = (one: ForecastJson['renewals'][number]): string[] => [
  one.due,
  one.name,
  targetText(one),
  percentText(one.likelihood),
  shown(one.expected),
  shown(one.forecast),
  one.category.replace('_', ' '),
  one.categoryBy,
  one.state.replaceAll('_', ' '),
  one.notice ?? '-',
  one.close ?? '-',
]

const atWillText = ({ atWill, to }: ForecastJson): string[] =>
  atWill.customers === 0
    ? []
    : [
        '',
        `At will: ${count(atWill.customers, 'customer')} paying ${amountText(atWill.target)}; expected on ${to} ${amountText(atWill.expected)}. In no figure above. ${atWill.because}`,
      ]

const leftOutText = ({ unconverted, unknownAmounts, currency }: ForecastJson): string[] => [
  ...unconverted.map(
    one =>
      `In no sum: ${one.currency} ${amountText(one.target)} of ${count(one.renewals, 'renewal')}; no rate into ${currency} is known (policy.rates, or import rates; --currency ${one.currency} shows them).`,
  ),
  ...(unknownAmounts > 0
    ? [`In no sum: ${count(unknownAmounts, 'renewal')} whose amount is not known.`]
    : []),
]
