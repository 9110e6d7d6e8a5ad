import type { CardMoney } from '@perennial/shared/card'
import { type Money, minorDigits } from '@perennial/shared/money'

export const saidMoney = ({ minor, currency }: Money): CardMoney => ({
  minor,
  currency,
  digits: minorDigits(currency),
})

/** From major units, as reports give them. */
export const saidMajor = (major: number, currency: string): CardMoney => {
  const digits = minorDigits(currency)
  return { minor: Math.round(major * 10 ** digits), currency, digits }
}
