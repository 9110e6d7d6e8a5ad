import type { Basis, CardArr, CardProbability, CardRenewal } from '@perennial/shared/card'
import { bases } from './basis.ts'
import { days, fromToday } from './calendar.ts'
import type { Formats } from './Reader.tsx'

/** One statistic: a label, what is read first, and the words below it. */
export interface Figure {
  label: string
  number: string
  note: string
}

/** Sums per currency are set side by side, never added. */
export const arrText = (arr: CardArr, { money }: Formats): string => arr.totals.map(money).join(' + ')

export function arrFigure(arr: CardArr | null, reader: Formats): Figure {
  const label = 'ARR'
  if (!arr || arr.totals.length === 0)
    return { label, number: 'Unknown', note: 'No recurring revenue recorded' }
  const contracts = arr.contracts.length === 1 ? '1 contract' : `${arr.contracts.length} contracts`
  return { label, number: arrText(arr, reader), note: `${contracts}, ${bases[arr.basis]}` }
}

export function renewalFigure(renewal: CardRenewal | null, { day }: Formats): Figure {
  if (!renewal) return { label: 'Renewal', number: 'Unknown', note: 'No contract term recorded' }
  if (renewal.state === 'evergreen')
    return { label: 'Renewal', number: 'No end date', note: 'Runs until cancelled' }
  const { date, daysUntil, autoRenews } = renewal
  const note = [date && day(date), autoRenews ? 'auto-renews' : null, guessed(renewal.basis)]
    .filter(Boolean)
    .join(', ')
  if (daysUntil === null) return { label: 'Renewal', number: date ? day(date) : 'Unknown', note }
  return daysUntil < 0
    ? { label: 'Days overdue', number: String(-daysUntil), note }
    : { label: 'Days to renewal', number: String(daysUntil), note }
}

/** Says so where a figure is a guess; what is known needs no word. */
const guessed = (basis: Basis): string | null => (basis === 'assumed' ? bases.assumed : null)

export function noticeText({ noticeDate, noticeBasis }: CardRenewal, { day }: Formats): string {
  if (!noticeDate) return 'No notice period recorded'
  return noticeBasis ? `${day(noticeDate)}, ${bases[noticeBasis]}` : day(noticeDate)
}

/** The countdown with a warning where the date is a guess: for places without room for its source. */
export const glance = (renewal: (Dated & Pick<CardRenewal, 'basis'>) | null, reader: Formats): string =>
  [countdown(renewal, reader), renewal && guessed(renewal.basis)].filter(Boolean).join(', ')

/** The probability's 80 % interval in words. */
export const intervalText = ({ low, high }: CardProbability, percent: Formats['percent']): string =>
  `${percent(0.8)} interval ${percent(low)} to ${percent(high)}`

type Dated = Pick<CardRenewal, 'state' | 'date' | 'daysUntil'>

/** "in 34 days (12 Jan 2027)": the countdown in one line. */
export function countdown(renewal: Dated | null, { day }: Formats): string {
  if (!renewal) return 'Unknown'
  if (renewal.state === 'evergreen' || renewal.date === null) return 'No end date'
  const { date, daysUntil } = renewal
  if (daysUntil === null) return day(date)
  return daysUntil < 0
    ? `${days(daysUntil)} overdue (${day(date)})`
    : `${fromToday(daysUntil)} (${day(date)})`
}
