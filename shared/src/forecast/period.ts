import { addDays, addMonths, type Day } from '../day.ts'
import { type PeriodKind, periodLabel, periodStart } from '../ledger/movements/periods.ts'

/** A month, quarter or year of renewals, both days included. */
export interface ForecastPeriod {
  /** 2026-11, 2026-Q4, 2026; of a fiscal year that does not start in January FY2026 Q4, FY2026. */
  label: string
  kind: PeriodKind
  from: Day
  to: Day
}

export const monthsIn: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 }

/** The period a day lies in. */
export function periodAround(day: Day, kind: PeriodKind, fiscalYearStart: number): ForecastPeriod {
  const from = periodStart(day, kind, fiscalYearStart)
  const to = addDays(addMonths(from, monthsIn[kind]), -1)
  return { label: periodLabel(day, kind, fiscalYearStart), kind, from, to }
}

const written = /^(?:FY)?(\d{4})(?:[- ]?Q([1-4])|-(0[1-9]|1[0-2]))?$/

/** Reads a period as people write it; quarters and years are those of the fiscal year. Null when it is none. */
export function periodNamed(text: string, fiscalYearStart: number): ForecastPeriod | null {
  const match = written.exec(text.trim())
  if (match === null) return null
  const [, year, quarter, month] = match
  if (month !== undefined) return periodAround(`${year}-${month}-01`, 'month', fiscalYearStart)
  const opens = `${year}-${String(fiscalYearStart).padStart(2, '0')}-01`
  const first = fiscalYearStart === 1 ? opens : addMonths(opens, -12)
  if (quarter === undefined) return periodAround(first, 'year', fiscalYearStart)
  return periodAround(addMonths(first, 3 * (Number(quarter) - 1)), 'quarter', fiscalYearStart)
}

/** The quarter a day lies in and those after it. */
export const quartersFrom = (day: Day, count: number, fiscalYearStart: number): ForecastPeriod[] =>
  Array.from({ length: count }, (_, at) =>
    periodAround(addMonths(periodStart(day, 'quarter', fiscalYearStart), 3 * at), 'quarter', fiscalYearStart),
  )

export const liesIn = (day: Day, { from, to }: Pick<ForecastPeriod, 'from' | 'to'>): boolean =>
  from <= day && day <= to
