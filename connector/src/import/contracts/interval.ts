import { intervalMonths } from '../../view/line-items.ts'
import { decimalOf } from '../row/number.ts'

/** What files say for the CRM's own words. */
const words: Readonly<Record<string, string>> = {
  week: 'weekly',
  fortnightly: 'biweekly',
  month: 'monthly',
  quarter: 'quarterly',
  semiannual: 'per_six_months',
  semiannually: 'per_six_months',
  half_yearly: 'per_six_months',
  annual: 'annually',
  yearly: 'annually',
  year: 'annually',
}

/** Months between two bills, from a word or a number of months; null for what is neither. */
export function monthsOf(interval: string): number | null {
  const number = decimalOf(interval)
  if (number !== null) return number > 0 ? number : null
  const word = interval.toLowerCase().replace(/[- ]/g, '_')
  return intervalMonths(words[word] ?? word)
}
