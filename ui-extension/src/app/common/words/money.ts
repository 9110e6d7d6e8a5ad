import type { CardMoney } from '@perennial/shared/card'

/** Writes an amount in full, without minor units where they are zero. */
export const moneyIn =
  (locale: string) =>
  ({ minor, currency, digits }: CardMoney): string =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      trailingZeroDisplay: 'stripIfInteger',
    }).format(minor / 10 ** digits)

/** An amount as a number of its currency's main unit, e.g. for a spreadsheet; null stays null. */
export const majorOf = (amount: CardMoney | null): number | null =>
  amount && amount.minor / 10 ** amount.digits
