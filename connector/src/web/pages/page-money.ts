import type { CardMoney } from '@perennial/shared/card'
import { type Money, withDigits } from '@perennial/shared/money'

/** To the nearest minor unit: what is expected of an amount is a share of it. */
export const wholeMoney = ({ minor, currency }: Money): CardMoney =>
  withDigits({ minor: Math.round(minor), currency })
