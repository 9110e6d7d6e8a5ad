import type { CardMoney } from '@perennial/shared/card'
import { type Money, minorDigits } from '@perennial/shared/money'

export const cardMoney = ({ minor, currency }: Money): CardMoney => ({
  minor: Math.round(minor),
  currency,
  digits: minorDigits(currency),
})

/** Of an amount in major units, as reports have it. */
export const moneyOfMajor = ({ amount, currency }: { amount: number; currency: string }): CardMoney =>
  cardMoney({ minor: amount * 10 ** minorDigits(currency), currency })
