import { majorUnits } from '../units/major-units.ts'
import type { Weighted } from './weighted.ts'

/** Retention by age, with the parts each fraction is made of. Money in major units. */
export interface AgeFigures {
  /** How many began. */
  units: number
  /**
   * What they paid at the end of their first period; of a unit gone by then, what it paid on its first day. At the
   * exchange rates of the end of the first period.
   */
  start: number
  /** Share still paying at each age: counts / of.units. Below 1 at age 0 when units left in their first period. */
  logo: number[]
  /** Share of the starting revenue at each age: amountsAtStartRates / of.start; null where that is nothing. */
  revenue: (number | null)[]
  /** The same without growth: no unit counts for more than it paid at the start. */
  gross: (number | null)[]
  /** Units that pay at the end of the period of each age; one that returned counts again. */
  counts: number[]
  /** What they pay then, at the exchange rates of that day. */
  amounts: number[]
  amountsAtStartRates: number[]
  /** Units and start of those old enough for each age. */
  of: { units: number[]; start: number[] }
}

export const ageFigures = (currency: string): ((cohort: Weighted) => AgeFigures) => {
  const major = majorUnits(currency)
  return ({ units, start, counts, amounts, amountsAtStartRates, kept, of }) => ({
    units,
    start: major(start),
    logo: counts.map((count, age) => count / of.units[age]!),
    revenue: amountsAtStartRates.map((amount, age) => share(amount, of.start[age]!)),
    gross: kept.map((amount, age) => share(amount, of.start[age]!)),
    counts,
    amounts: amounts.map(major),
    amountsAtStartRates: amountsAtStartRates.map(major),
    of: { units: of.units, start: of.start.map(major) },
  })
}

const share = (amount: number, start: number): number | null => (start > 0 ? amount / start : null)
