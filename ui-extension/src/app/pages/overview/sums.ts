import type { Formats } from '../../common/words/Reader.tsx'
import { amountIn, type Currency } from '../rows/amounts.ts'

/** Writes a sum of many in whole units of its currency; the rows behind it are to the cent. */
export const wholeIn = (currency: Currency, reader: Formats) => {
  const written = amountIn(currency, reader)
  const unit = 10 ** currency.digits
  return (minor: number): string => written(Math.round(minor / unit) * unit)
}

interface Due {
  renewals: number
  amount: number
  /** Of so many the amount is not known. */
  withoutAmount: number
}

/** Whether the amount of any of the renewals is known. */
export const isKnown = ({ renewals, withoutAmount }: Omit<Due, 'amount'>): boolean => renewals > withoutAmount

/** An amount and of how many renewals; never zero where it is only unknown. */
export function dueText(due: Due, written: (minor: number) => string): string {
  const { renewals, amount, withoutAmount } = due
  if (!isKnown(due)) return `Unknown (${renewals})`
  return `${written(amount)} (${renewals}${withoutAmount === 0 ? '' : `, ${withoutAmount} unknown`})`
}
