import { type Html, html, type Part } from '../../page/html.ts'
import { count, percent } from '../../page/words.ts'

/** What is not known is never written as 0. */
export const unknown: Html = html`<span class="unknown">not known</span>`

const isKnown = (value: number | null): value is number => value !== null && Number.isFinite(value)

export const decimals = (value: number | null, digits: number): Part =>
  isKnown(value) ? value.toFixed(digits).replace('-', '\u2212') : unknown

export const share = (value: number | null): Part => (isKnown(value) ? percent(value) : unknown)

/** "3.9 times". */
export const times = (value: number | null): Part =>
  isKnown(value) ? `${value.toFixed(1)}\u00a0times` : unknown

/** "18 of 45". */
export const outOf = (part: number, whole: number): string => `${count(part)} of ${count(whole)}`

/** "31, or 4.4 a quarter". */
export const perQuarter = (number: number, quarters: number): Part =>
  quarters === 0 ? unknown : `${count(number)}, or ${(number / quarters).toFixed(1)} a quarter`

/** A share of the draws of a bootstrap, which prove nothing for certain. */
export const sureness = (wins: number): string => percent(Math.min(Math.max(wins, 0.001), 0.999))
