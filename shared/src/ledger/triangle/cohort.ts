import type { Day } from '../../day.ts'
import { amountOn } from '../units/amount-on.ts'
import type { Conversion, Unit } from '../units/unit.ts'
import { firstPaidOn } from './first-paid-on.ts'
import { type Life, paidByAge } from './paid-by-age.ts'

/** Units that began in the same period, by age; money in minor units of the reporting currency. */
export interface Cohort {
  units: number
  /**
   * What they paid at the end of their first period; of a unit gone by then, what it paid on its first day. At the rates
   * of the end of the first period.
   */
  start: number
  /** How many pay at each age. */
  counts: number[]
  /** What they pay, at the rates of the day: over all cohorts these sum to what is paid on that day. */
  amounts: number[]
  /** The same at the rates of the start, so that a currency's move is no retention. */
  amountsAtStartRates: number[]
  /** Of that, at most what each unit paid at the start: growth of one hides no loss of another. */
  kept: number[]
}

/** Throws RangeError where a rate is missing: such units are taken out before. */
export function cohortOf(units: readonly Unit[], life: Life, conversion: Conversion): Cohort {
  const cohort = emptyCohort(life.ends.length)
  for (const unit of units) add(cohort, unit, life, conversion)
  return cohort
}

const emptyCohort = (ages: number): Cohort => ({
  units: 0,
  start: 0,
  counts: zeros(ages),
  amounts: zeros(ages),
  amountsAtStartRates: zeros(ages),
  kept: zeros(ages),
})

const zeros = (length: number): number[] => new Array<number>(length).fill(0)

function add(cohort: Cohort, unit: Unit, life: Life, conversion: Conversion): void {
  const firstEnd = life.ends[0]!
  const steady = paidByAge(unit, life, conversion, () => firstEnd)
  const paid = isForeign(unit, conversion)
    ? paidByAge(unit, life, conversion, age => life.ends[age]!)
    : steady
  const start = steady[0]! > 0 ? steady[0]! : paidAtFirst(unit, conversion, firstEnd)
  cohort.units++
  cohort.start += start
  for (let age = 0; age < paid.length; age++) {
    if (paid[age]! > 0) cohort.counts[age]!++
    cohort.amounts[age]! += paid[age]!
    cohort.amountsAtStartRates[age]! += steady[age]!
    cohort.kept[age]! += Math.min(steady[age]!, start)
  }
}

const isForeign = ({ timelines }: Unit, { currency: reporting }: Conversion): boolean =>
  timelines.some(({ currency }) => currency !== reporting)

const paidAtFirst = (unit: Unit, conversion: Conversion, rateOn: Day): number =>
  amountOn(unit, firstPaidOn(unit)!, conversion, rateOn)
