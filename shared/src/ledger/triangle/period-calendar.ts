import { addDays, type Day } from '../../day.ts'
import { type PeriodKind, periodLabel } from '../movements/periods.ts'

/** Periods counted through, so that an age is a difference of two numbers. */
export interface PeriodCalendar {
  /** Number of the period a day lies in; the next one has the next number. */
  indexOf: (day: Day) => number
  /** Last day of a period. */
  endOf: (index: number) => Day
  labelOf: (index: number) => string
}

const monthsOf: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 }

export function periodCalendar(kind: PeriodKind, fiscalYearStart: number): PeriodCalendar {
  const length = monthsOf[kind]
  const firstDay = (index: number): Day => firstOfMonth(index * length + fiscalYearStart - 1)
  return {
    indexOf: day => Math.floor((monthNumber(day) - (fiscalYearStart - 1)) / length),
    endOf: index => addDays(firstDay(index + 1), -1),
    labelOf: index => periodLabel(firstDay(index), kind, fiscalYearStart),
  }
}

/** Months since January of the year 0. */
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

const firstOfMonth = (number: number): Day =>
  `${padded(Math.floor(number / 12), 4)}-${padded((number % 12) + 1, 2)}-01`

const padded = (number: number, length: number): string => String(number).padStart(length, '0')
