/** A calendar day, YYYY-MM-DD, in the portal's time zone. Compares correctly as a string. */
export type Day = string

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01. Throws RangeError on anything that is not a calendar day. */
export function dayNumber(day: Day): number {
  const match = dayPattern.exec(day)
  if (!match) throw new RangeError(`not a calendar day: ${JSON.stringify(day)}, expected YYYY-MM-DD`)
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || date < 1 || date > monthLength(year, month))
    throw new RangeError(`no such day: ${day}`)
  return daysFromCivil(year, month, date)
}

export function fromDayNumber(number: number): Day {
  const { year, month, date } = civilFromDays(number)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`
}

export const isDay = (text: string): boolean => {
  const match = dayPattern.exec(text)
  if (!match) return false
  const month = Number(match[2])
  const date = Number(match[3])
  return month >= 1 && month <= 12 && date >= 1 && date <= monthLength(Number(match[1]), month)
}

export const addDays = (day: Day, days: number): Day => fromDayNumber(dayNumber(day) + days)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** Days since the Monday before, 0 to 6: 1970-01-01 was a Thursday. */
export const weekday = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7

/**
 * The same date `months` later; a date the target month lacks becomes its last day
 * (31 January + 1 month is 28 or 29 February). Count terms from the first start, never step by step.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civilFromDays(dayNumber(day))
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = (index % 12) + 1
  return fromDayNumber(
    daysFromCivil(targetYear, targetMonth, Math.min(date, monthLength(targetYear, targetMonth))),
  )
}

/** First day of the calendar quarter the day lies in. */
export function quarterStart(day: Day): Day {
  const { year, month } = civilFromDays(dayNumber(day))
  return fromDayNumber(daysFromCivil(year, month - ((month - 1) % 3), 1))
}

const pad = (n: number): string => String(n).padStart(2, '0')
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Proleptic Gregorian calendar to a day count; years are counted from March so that leap days come last. */
function daysFromCivil(year: number, month: number, date: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function civilFromDays(number: number): { year: number; month: number; date: number } {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}
