import type { AdjustableLine } from '@perennial/shared/ledger/adjustments/adjustable-lines'
import { type Money, parseMoney } from '@perennial/shared/money'
import type { Adjusting } from './adjusting.ts'
import { refused } from './refusals.ts'

/** The line's own currency; of revenue no source knows of the one asked for, the account's only one, or the usual one. */
export function currencyOf(
  chosen: AdjustableLine | null,
  lines: readonly AdjustableLine[],
  { currency: asked }: Adjusting,
  usual: string,
): string {
  const own = new Set(lines.flatMap(({ currency }) => currency ?? []))
  const currency = chosen?.currency ?? asked ?? (own.size === 1 ? [...own][0]! : usual)
  if (asked === undefined || asked === currency) return currency
  throw refused('currency', asked, `is not the line's: it pays ${currency}`, `give the amount in ${currency}`)
}

export function amountAsked(text: string, currency: string): Money {
  const amount = parseMoney(text, currency)
  if (amount === null || amount.minor < 0)
    throw refused(
      'amount',
      text,
      'is no amount',
      'write what is paid a year, e.g. 12000 or 12000.50; 0 ends it',
    )
  return amount
}
