import type { Day } from '../../day.ts'
import { addDays } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { PeriodKind } from '../movements/periods.ts'
import type { Unconverted } from '../units/convertible.ts'
import type { Conversion, Unit } from '../units/unit.ts'
import { type Cohort, cohortOf } from './cohort.ts'
import { firstPaidOn } from './first-paid-on.ts'
import { type PeriodCalendar, periodCalendar } from './period-calendar.ts'
import { inTotal, withRates } from './with-rates.ts'

export interface CohortsAsked {
  by: PeriodKind
  /** Only periods that are over by the end of this day are looked at. */
  asOf: Day
  policy: LedgerPolicy
  conversion: Conversion
}

/** A cohort and the period it began in. */
export interface DatedCohort extends Cohort {
  period: string
}

/** The cohorts by the period of their first paying day, oldest first; periods in which nobody began have none. */
export function cohortsOf(
  units: readonly Unit[],
  { by, asOf, policy, conversion }: CohortsAsked,
): { cohorts: DatedCohort[]; unconverted: Unconverted[] } {
  const calendar = periodCalendar(by, policy.fiscalYearStart)
  const last = lastComplete(calendar, asOf)
  const built = [...byFirstPeriod(units, calendar, last)].map(([index, begun]) => {
    const ends = Array.from({ length: last - index + 1 }, (_, age) => calendar.endOf(index + age))
    const { known, unconverted } = withRates(begun, conversion, ends[0]!)
    const life = { ends, ageOf: (day: Day) => calendar.indexOf(day) - index }
    return { period: calendar.labelOf(index), unconverted, ...cohortOf(known, life, conversion) }
  })
  return {
    cohorts: built.filter(({ units }) => units > 0).map(({ unconverted, ...cohort }) => cohort),
    unconverted: inTotal(built.flatMap(({ unconverted }) => unconverted)),
  }
}

/** The period in progress is left out, unless the day asked about is its last. */
const lastComplete = (calendar: PeriodCalendar, asOf: Day): number => calendar.indexOf(addDays(asOf, 1)) - 1

/** Units by the number of the period they began in, in order. */
function byFirstPeriod(
  units: readonly Unit[],
  { indexOf }: PeriodCalendar,
  last: number,
): Map<number, Unit[]> {
  const begun = new Map<number, Unit[]>()
  for (const unit of units) {
    const first = firstPaidOn(unit)
    const index = first === null ? Number.POSITIVE_INFINITY : indexOf(first)
    if (index > last) continue
    const others = begun.get(index)
    if (others) others.push(unit)
    else begun.set(index, [unit])
  }
  return new Map([...begun].sort(([a], [b]) => a - b))
}
