import { type Day, daysBetween } from '@perennial/shared/day'
import { type Html, html } from './html.ts'
import { plural } from './words.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "14 Aug 2026". */
export function dayText(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

/** The quarter a day is in: "2026 Q3". */
export const quarterText = (day: Day): string =>
  `${day.slice(0, 4)} Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`

/** How far a day is from the day of the page: "in 45 days", "today", "3 days ago". */
export function away(asOf: Day, day: Day): string {
  const days = daysBetween(asOf, day)
  if (days === 0) return 'today'
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday'
  return days > 0 ? `in ${plural(days, 'day')}` : `${plural(-days, 'day')} ago`
}

export const time = (day: Day): Html => html`<time datetime="${day}">${dayText(day)}</time>`

/** The day with its distance beneath. */
export const when = (asOf: Day, day: Day): Html => html`${time(day)} <small>${away(asOf, day)}</small>`

/** Within how many days a deadline stands out. */
export const nearDays = 30

export const isNear = (asOf: Day, day: Day): boolean => {
  const days = daysBetween(asOf, day)
  return days >= 0 && days <= nearDays
}
