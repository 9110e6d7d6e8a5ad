import { type Money, minorDigits } from '../../money.ts'

/** Minor units of a currency as a number of major ones, for output: nothing is computed with it any more. */
export const majorUnits = (currency: string): ((minor: number) => number) => {
  const scale = 10 ** minorDigits(currency)
  return minor => minor / scale
}

/** Amounts for output, one a currency as they come. */
export const amounts = (all: readonly Money[]): { currency: string; amount: number }[] =>
  all.map(({ minor, currency }) => ({ currency, amount: majorUnits(currency)(minor) }))
