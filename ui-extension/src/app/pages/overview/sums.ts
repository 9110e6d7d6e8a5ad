import type { Formats } from '../../common/words/Reader.tsx'
import { amountIn, type Currency } from '../rows/amounts.ts'

/** Writes a sum of many in whole units of its currency; the rows behind it are to the cent. */
export const wholeIn = (currency: Currency, reader: Formats) => {
  const written = amountIn(currency, reader)
  const unit = 10 ** currency.digits
  return (minor: number): string => written(Math.round(minor / unit) * unit)
}

/** A sum as a number of its currency's main unit, e.g. for a spreadsheet. */
export const majorIn = ({ digits }: Currency, minor: number): number => minor / 10 ** digits

interface Due {
  renewals: number
  amount: number
  /** Of so many the amount is not known. */
  withoutAmount: number
}

/** An amount and of how many renewals; never zero where it is only unknown. */
export function dueText(
  { renewals, amount, withoutAmount }: Due,
  written: (minor: number) => string,
): string {
  if (withoutAmount === renewals) return `Unknown (${renewals})`
  return `${written(amount)} (${renewals}${withoutAmount === 0 ? '' : `, ${withoutAmount} unknown`})`
}
