import { wilson } from '../risk/wilson.ts'

/** Recurring revenue of one account at both ends of a window, minor units of one currency. */
export interface AccountWindow {
  accountId: string
  opening: number
  closing: number
}

/** Point-to-point rates at account level, of the accounts that paid at the start. Rates are fractions. */
export interface RetentionRates {
  currency: string
  accounts: number
  kept: number
  lost: number
  /** Minor units. */
  opening: number
  closing: number
  nrr: number
  /** Each account capped at what it paid at the start, never the portfolio. */
  grr: number
  logo: number
  /** 80 % interval of the logo rate. */
  logoInterval: { lower: number; upper: number }
}

/**
 * NRR = sum of closing / sum of opening, GRR = sum of min(opening, closing) / sum of opening, over the accounts
 * that paid at the start: new customers and those who came back meanwhile are in neither. Null when nobody paid.
 */
export function retention(currency: string, windows: readonly AccountWindow[]): RetentionRates | null {
  const paying = windows.filter(({ opening }) => opening > 0)
  const opening = sum(paying.map(one => one.opening))
  if (opening === 0) return null
  const closing = sum(paying.map(one => one.closing))
  const kept = paying.filter(one => one.closing > 0).length
  const { low, high } = wilson(kept / paying.length, paying.length)
  return {
    currency,
    accounts: paying.length,
    kept,
    lost: paying.length - kept,
    opening,
    closing,
    nrr: closing / opening,
    grr: sum(paying.map(one => Math.min(one.opening, Math.max(0, one.closing)))) / opening,
    logo: kept / paying.length,
    logoInterval: { lower: low, upper: high },
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
