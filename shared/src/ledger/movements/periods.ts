import { addDays, addMonths, type Day } from '../../day.ts'

export type PeriodKind = 'month' | 'quarter' | 'year'

/** A stretch of time between two states, both at the end of their day. */
export interface Period {
  /** 2024-09, 2024-Q3, 2024; of a fiscal year that does not start in January FY2024 Q3, FY2024. */
  label: string
  open: Day
  close: Day
}

const monthsOf: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 }

/**
 * The periods between two days. The first opens with the state at the end of `from`; from the first of a month that is
 * one day earlier, so that 1 July and 30 June both begin with July. The last ends with `to`.
 */
export function periodsBetween(from: Day, to: Day, kind: PeriodKind, fiscalYearStart = 1): Period[] {
  const periods: Period[] = []
  for (let open = from.endsWith('-01') ? addDays(from, -1) : from; open < to; ) {
    const first = addDays(open, 1)
    const end = addDays(addMonths(periodStart(first, kind, fiscalYearStart), monthsOf[kind]), -1)
    const close = end < to ? end : to
    periods.push({ label: periodLabel(first, kind, fiscalYearStart), open, close })
    open = close
  }
  return periods
}

/** First day of the fiscal period a day lies in. */
export function periodStart(day: Day, kind: PeriodKind, fiscalYearStart = 1): Day {
  const monthsIn = (Number(day.slice(5, 7)) - fiscalYearStart + 12) % monthsOf[kind]
  return addMonths(`${day.slice(0, 7)}-01`, -monthsIn)
}

/** A fiscal year is named after the calendar year it ends in. */
export function periodLabel(day: Day, kind: PeriodKind, fiscalYearStart = 1): string {
  if (kind === 'month') return day.slice(0, 7)
  const start = periodStart(day, 'year', fiscalYearStart)
  const year = addMonths(start, 11).slice(0, 4)
  const name = fiscalYearStart === 1 ? year : `FY${year}`
  if (kind === 'year') return name
  const monthsIn = (Number(day.slice(5, 7)) - fiscalYearStart + 12) % 12
  return `${name}${fiscalYearStart === 1 ? '-' : ' '}Q${Math.floor(monthsIn / 3) + 1}`
}
