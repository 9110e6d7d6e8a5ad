import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { whoseTurn } from '@perennial/shared/ledger/adjustments/whose-turn'
import { withDigits } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import type { MoneyEdit } from '@perennial/shared/wire/company-money'
import { askedFor } from '../ledger/asked-for.ts'
import { listedAdjustments } from '../ledger/listed.ts'
import { isWaiting } from '../ledger/waiting.ts'
import type { StoredAdjustment } from '../view/stored-adjustments.ts'

/**
 * What was set by hand about an account's revenue, with what became of it and whether `viewer` may decide, latest first. `stored`
 * has the oldest first.
 */
export function moneyEdits(
  stored: readonly StoredAdjustment[],
  book: AccountBook,
  policy: Policy,
  viewer: string | null,
): MoneyEdit[] {
  const listed = listedAdjustments(stored, new Map([[book.account.id, book]]), policy)
  return stored
    .map((one, at) => {
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
      const { amount, sourceAmount } = one.adjustment
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
        mayNotDecide: isWaiting(one) ? whoseTurn(viewer, askedFor(one).by, policy.approval) : null,
      }
    })
    .reverse()
}
