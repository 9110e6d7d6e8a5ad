import type { CardMoney } from '@perennial/shared/card'
import { majorOf } from '../../common/words/money.ts'
import type { Formats } from '../../common/words/Reader.tsx'

/** What amounts of an answer are in. */
export interface Currency {
  currency: string
  digits: number
}

/** Writes minor units of an answer's currency. */
export const amountIn =
  ({ currency, digits }: Currency, { money }: Formats) =>
  (minor: number): string =>
    money({ minor, currency, digits })

/** Minor units of an answer's currency as a number of its main unit, e.g. for a spreadsheet. */
export const majorIn = ({ currency, digits }: Currency, minor: number): number | null =>
  majorOf({ minor, currency, digits })

/** Amounts without a rate, each as it is paid. */
export const unrated = (amounts: readonly CardMoney[], { money }: Pick<Formats, 'money'>): string[] =>
  amounts.map(one => `${money(one)} (no rate)`)

/** Unknown is said, and what has no rate is shown as it is paid. */
export function amountText(
  { amount, withoutRate }: { amount: number | null; withoutRate: readonly CardMoney[] },
  written: (minor: number) => string,
  reader: Formats,
): string {
  const known = amount === null ? [] : [written(amount)]
  return [...known, ...unrated(withoutRate, reader)].join(' + ') || 'Unknown'
}
