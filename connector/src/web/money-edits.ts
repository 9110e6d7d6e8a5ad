import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { withDigits } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import type { MoneyEdit } from '@perennial/shared/wire/company-money'
import { listedAdjustments } from '../ledger/listed.ts'
import type { StoredAdjustment } from '../view/stored-adjustments.ts'

/** What was set by hand about an account's revenue, with what became of it, latest first. `stored` has the oldest first. */
export function moneyEdits(
  stored: readonly StoredAdjustment[],
  book: AccountBook,
  policy: Policy,
): MoneyEdit[] {
  const listed = listedAdjustments(stored, new Map([[book.account.id, book]]), policy)
  return stored
    .map(({ adjustment }, at) => {
      const {
        id,
        state,
        waitsFor,
        line,
        effective,
        reason,
        note,
        by,
        at: madeAt,
        counts,
        events,
      } = listed[at]!
      const { amount, sourceAmount } = adjustment
      return {
        id,
        state,
        waitsFor,
        line: line?.name ?? null,
        effective,
        amount: withDigits(amount),
        source: sourceAmount && withDigits(sourceAmount),
        reason,
        note,
        by,
        at: madeAt,
        counts,
        events,
      }
    })
    .reverse()
}
