import type { AgeFigures } from '@perennial/shared/ledger/triangle/age-figures'
import type { TriangleReport, TriangleRow } from '@perennial/shared/ledger/triangle/triangle-report'
import { columns, count } from '../output.ts'
import { amountText, measureName, unconvertedText } from './amounts.ts'

/** The triangle for people: who stayed, and what revenue stayed, in whole percent by age. */
export function triangleText(report: TriangleReport): string {
  const { by, asOf, currency, cohorts, total, unconverted } = report
  if (cohorts.length === 0)
    return [
      `Nobody began to pay in a ${by} that was over by ${asOf}.`,
      ...unconvertedText(unconverted, currency),
    ].join('\n')
  const rows = [...cohorts, { cohort: 'all', ...total }]
  const every = stride(total.counts.length)
  return [
    heading(report),
    '',
    `Of those who began, % still paying after so many ${by}s`,
    columns(
      table(
        rows,
        every,
        'units',
        ({ units }) => units,
        ({ logo }) => logo,
      ),
    ),
    '',
    `Of their ${measureName[report.measure]} at first, % paid after so many ${by}s`,
    columns(
      table(
        rows,
        every,
        'start',
        ({ start }) => amountText(start),
        ({ revenue }) => revenue,
      ),
    ),
    '',
    ...(every > 1 ? [`One ${by} in ${every} is shown; --csv and --json have all.`] : []),
    'all: at each age the cohorts that are old enough.',
    ...unconvertedText(unconverted, currency),
  ].join('\n')
}

function heading({ by, asOf, level, currency, policy, behaviour, total }: TriangleReport): string {
  const split = behaviour === null ? `by the ${by} they began to pay in` : `by whether ${behaviour}`
  return `${count(total.units, level)} ${split}, in ${currency}, policy ${policy}, as of ${asOf}.`
}

/** More ages than these do not fit a line: then every second, third, fourth, sixth ... is shown. */
const shownAtMost = 13
const strides = [1, 2, 3, 4, 6, 12]

const stride = (ages: number): number =>
  strides.find(each => ages <= shownAtMost * each) ?? Math.ceil(ages / shownAtMost)

function table(
  rows: readonly TriangleRow[],
  every: number,
  sizeLabel: string,
  sizeOf: (figures: AgeFigures) => string | number,
  ratesOf: (figures: AgeFigures) => readonly (number | null)[],
): (string | number)[][] {
  const longest = rows.reduce((most, { counts }) => Math.max(most, counts.length), 0)
  const ages = Array.from({ length: Math.ceil(longest / every) }, (_, at) => at * every)
  return [
    ['cohort', sizeLabel, ...ages],
    ...rows.map(row => [row.cohort, sizeOf(row), ...ages.map(age => percent(row, ratesOf(row)[age], age))]),
  ]
}

/** Whole percent; nothing beyond a cohort's age, a dash where there was nothing to keep. */
const percent = ({ counts }: AgeFigures, rate: number | null | undefined, age: number): string | number =>
  age >= counts.length ? '' : rate == null ? '-' : Math.round(rate * 100)
