import type { TriangleReport } from '@perennial/shared/ledger/triangle/triangle-report'

/** One cell of the triangle in a table for spreadsheets: a cohort at an age. Money in major units. */
export interface TriangleCell {
  cohort: string
  /** Periods since the one the cohort began in. */
  age: number
  /** Units and revenue the fractions are of; in `all` and by behaviour only those old enough. */
  units: number
  start: number
  paying: number
  logo: number
  amount: number
  amountAtStartRates: number
  revenue: number | null
}

export const triangleColumns = [
  'cohort',
  'age',
  'units',
  'start',
  'paying',
  'logo',
  'amount',
  'amountAtStartRates',
  'revenue',
] as const satisfies (keyof TriangleCell)[]

/** The cells of all cohorts, then those of all together. */
export const triangleRows = ({ cohorts, total }: TriangleReport): TriangleCell[] =>
  [...cohorts, { cohort: 'all', ...total }].flatMap(({ cohort, of, ...figures }) =>
    figures.counts.map((paying, age) => ({
      cohort,
      age,
      units: of.units[age]!,
      start: of.start[age]!,
      paying,
      logo: figures.logo[age]!,
      amount: figures.amounts[age]!,
      amountAtStartRates: figures.amountsAtStartRates[age]!,
      revenue: figures.revenue[age]!,
    })),
  )
