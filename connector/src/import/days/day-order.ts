import { type Day, isDay } from '@perennial/shared/day'
import { dayIn } from '../../view/values.ts'

/** In what order a column writes year, month and day. */
export type DayOrder = 'year first' | 'day first' | 'month first'

/** As mapping files say it: YYYY-MM-DD, DD-MM-YYYY, MM-DD-YYYY, with - / or . between. */
export const dayFormat = /^(?:YYYY([-/.])MM\1DD|DD([-/.])MM\2YYYY|MM([-/.])DD\3YYYY)$/

export const orderOf = (format: string): DayOrder =>
  format.startsWith('Y') ? 'year first' : format.startsWith('D') ? 'day first' : 'month first'

const offset = String.raw`Z|[+-]\d{2}:?\d{2}`
const time = String.raw`(?:[T ]+(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?[AaPp][Mm]| ?(${offset}))?)?`
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`)
const yearMonth = /^\d{4}-\d{2}$/
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${time}$`)

/** What one value proves about its column: an order, `either` when it may be read both ways, null when it is no day. */
export function orderIn(value: string): DayOrder | 'either' | 'both alike' | null {
  if (yearFirst.test(value) || yearMonth.test(value)) return 'year first'
  const match = yearLast.exec(value)
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[3])]
  if (first > 12) return second > 12 ? null : 'day first'
  if (second > 12) return 'month first'
  return first === second ? 'both alike' : 'either'
}

/** The calendar day of a value; an instant with an offset is a day in the zone. Null when it does not fit the order. */
export function dayOf(value: string, order: DayOrder, timeZone: string): Day | null {
  if (order === 'year first' && value.length === 10 && isDay(value)) return value
  const match = (order === 'year first' ? yearFirst : yearLast).exec(value)
  if (!match) return null
  const [, a, , b, c, zone] = match as unknown as string[]
  const [year, month, day] =
    order === 'year first' ? [a, b, c] : order === 'day first' ? [c, b, a] : [c, a, b]
  const written = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  if (!isDay(written)) return null
  return zone === undefined ? written : dayIn(instantOf(written, value), timeZone)
}

const clock = new RegExp(String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?[.\d]* ?(${offset})$`)

function instantOf(day: Day, value: string): string {
  const [, hour, minute, second = '00', zone] = clock.exec(value) as unknown as string[]
  const written = zone!.length === 5 ? `${zone!.slice(0, 3)}:${zone!.slice(3)}` : zone
  return new Date(`${day}T${hour!.padStart(2, '0')}:${minute}:${second}${written}`).toISOString()
}
