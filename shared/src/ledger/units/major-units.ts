import { minorDigits } from '../../money.ts'

/** Minor units of a currency as a number of major ones, for output: nothing is computed with it any more. */
export const majorUnits = (currency: string): ((minor: number) => number) => {
  const scale = 10 ** minorDigits(currency)
  return minor => minor / scale
}
