import { decimalOf, type Money, minorDigits, readable } from '@perennial/shared/money'
import { type Html, html } from './html.ts'
import { count, listed } from './words.ts'

/** A large sum to be read at a glance: "USD 1.24 M", "EUR 310 k", and whole units below 100,000. */
export function short({ minor, currency }: Money): string {
  const units = Math.abs(minor) / 10 ** minorDigits(currency)
  const sign = minor < 0 ? '-' : ''
  return `${currency}\u00a0${sign}${shortUnits(units)}`
}

function shortUnits(units: number): string {
  if (units >= 999_500_000) return `${threeDigits(units / 1e9)}\u00a0bn`
  if (units >= 999_500) return `${threeDigits(units / 1e6)}\u00a0M`
  if (units >= 99_999.5) return `${Math.round(units / 1000)}\u00a0k`
  return count(Math.round(units))
}

const threeDigits = (number: number): string => number.toFixed(number < 9.995 ? 2 : number < 99.95 ? 1 : 0)

/** To the last minor unit. */
export const exact = (money: Money): Html =>
  html`<data class="amount" value="${decimalOf(money)}">${readable(money)}</data>`

/** Short, with the exact sum on hovering. */
export const rounded = (money: Money): Html =>
  html`<data class="amount" value="${decimalOf(money)}" title="${readable(money)}">${short(money)}</data>`

/** Currencies beneath one another, never added; no sum at all is unknown, not zero. */
export const exactSums = (amounts: readonly Money[]): Html => lines(amounts.map(exact))
export const roundedSums = (amounts: readonly Money[]): Html => lines(amounts.map(rounded))

const lines = (sums: readonly Html[]): Html =>
  sums.length === 0 ? html`<span class="unknown">unknown</span>` : html`<span class="sums">${sums}</span>`

/** In a sentence: "USD 1.24 M and EUR 310 k"; "an unknown amount" where there is none. */
export const shortWords = (amounts: readonly Money[]): string =>
  amounts.length === 0 ? 'an unknown amount' : listed(amounts.map(short))
