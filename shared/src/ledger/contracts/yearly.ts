import { type Day, dayNumber } from '../../day.ts'
import type { AmountMeans } from '../../model/deal.ts'
import { type Money, parseMoney } from '../../money.ts'

/**
 * An amount as a yearly figure. A total contract value is spread over its term; a change (`delta`) is yearly
 * already. Null when the text is no amount, or a total has no term to be spread over.
 */
export function yearly(
  text: string | null,
  currency: string,
  means: AmountMeans,
  termMonths: number | null,
): Money | null {
  const amount = parseMoney(text, currency)
  if (!amount || means === 'arr' || means === 'delta') return amount
  if (means === 'mrr') return { ...amount, minor: amount.minor * 12 }
  return termMonths ? { ...amount, minor: Math.round((amount.minor * 12) / termMonths) } : null
}

/** Average Gregorian month, good enough to annualise a stated span. */
export const monthsBetween = (from: Day, to: Day): number =>
  Math.max(1, Math.round((dayNumber(to) - dayNumber(from)) / 30.436875))

/** Beyond these a CRM's number is a slip (a date in the wrong field), not a term. */
const longestTermMonths = 600
const longestNoticeDays = 3650

export const termOf = (months: number | null): number | null => whole(months, 1, longestTermMonths)
export const noticeOf = (days: number | null): number | null => whole(days, 0, longestNoticeDays)

function whole(number: number | null, least: number, most: number): number | null {
  const rounded = number === null ? null : Math.round(number)
  return rounded !== null && rounded >= least && rounded <= most ? rounded : null
}
