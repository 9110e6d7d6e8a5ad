import type { CohortCell, CohortRow, CohortsReport } from '@perennial/shared/wire/cohorts'
import { majorOf } from '../../common/words/money.ts'

export type Rate = 'net' | 'gross' | 'logo'

/** The rates of a cohort, in words. */
export const rates: Readonly<Record<Rate, { label: string; meaning: string }>> = {
  net: { label: 'ARR with growth (NRR)', meaning: 'of their ARR at the start, what they pay then' },
  gross: { label: 'ARR without growth (GRR)', meaning: 'of their ARR at the start, what is kept then' },
  logo: { label: 'Customers', meaning: 'of those who began, who pays then' },
}

/** Ages that fit a line: every so many where there are more. */
const shownAtMost = 8

export function agesOf({ all }: CohortsReport): number[] {
  const every = Math.max(1, Math.ceil(all.cells.length / shownAtMost))
  return all.cells.map(({ age }) => age).filter(age => age % every === 0)
}

/** Green, amber and red begin where a year's loss would be called good, fair and poor; small cohorts have no colour. */
export function toneOf(share: number, { small }: CohortRow): 'success' | 'warning' | 'error' | 'default' {
  if (small) return 'default'
  return share >= 0.9 ? 'success' : share >= 0.75 ? 'warning' : 'error'
}

export const csvHeader = [
  'cohort',
  'customers',
  'start',
  'currency',
  'age',
  'of',
  'paying',
  'logo',
  'net',
  'gross',
]

export const csvRows = ({ cohorts, all }: CohortsReport): (string | number | null)[][] =>
  [...cohorts, all].flatMap(({ cohort, customers, start, cells }) =>
    cells.map(({ age, of, paying, logo, net, gross }: CohortCell) => [
      cohort,
      customers,
      majorOf(start),
      start.currency,
      age,
      of,
      paying,
      logo,
      net,
      gross,
    ]),
  )
