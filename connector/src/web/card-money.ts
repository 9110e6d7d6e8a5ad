import type { CardMoney } from '@perennial/shared/card'
import { type Money, minorDigits } from '@perennial/shared/money'

export const cardMoney = ({ minor, currency }: Money): CardMoney => ({
  minor,
  currency,
  digits: minorDigits(currency),
})
