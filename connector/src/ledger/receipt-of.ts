import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { type AdjustableLine, countedOn } from '@perennial/shared/ledger/adjustments/adjustable-lines'
import { paidOn } from '@perennial/shared/ledger/adjustments/reach'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import type { AdjustDesk } from './adjust-desk.ts'
import type { Adjusting } from './adjusting.ts'
import type { Change } from './change.ts'
import { ratesToDate } from './effect.ts'

interface ReceiptParts {
  asked: Adjusting
  waitsFor: string[]
  writtenThrough: AdjustReceipt['writtenThrough']
  books: readonly AccountBook[]
  desk: AdjustDesk
}

/** What is answered: the change with both values, its effect, and whether it waits. */
export function receiptOf(
  change: Change,
  { asked, waitsFor, writtenThrough, books, desk }: ReceiptParts,
): AdjustReceipt {
  const { adjustment, chosen, currency, before, after } = change
  const { id, effective, kind, holds, reason, lossCause, note, by, sourceAmount } = adjustment
  const major = majorUnits(currency)
  const arrOf = (lines: AdjustableLine[]) => major(countedOn(lines, effective).get(currency) ?? 0)
  const { id: accountId, name } = before.book.account
  return {
    id,
    key: asked.key ?? null,
    state: waitsFor.length > 0 ? 'proposed' : 'approved',
    waitsFor,
    account: { id: accountId, name },
    line: chosen && { id: chosen.line.id, name: chosen.line.name },
    currency,
    effective,
    amount: major(adjustment.amount.minor),
    source: sourceAmount && major(sourceAmount.minor),
    counted: major(chosen ? paidOn(chosen.counted, effective) : 0),
    kind,
    holds,
    reason,
    lossCause,
    note,
    by,
    at: change.at.toISOString(),
    effect: {
      arr: { on: effective, before: arrOf(before.lines), after: arrOf(after.lines) },
      rates: desk.withRates ? ratesToDate(books, after.book, yearToDate(desk)) : null,
    },
    writtenThrough,
  }
}

const yearToDate = ({ scope, policy, conversion }: AdjustDesk) => ({
  asOf: scope.asOf,
  policy: policy.ledger,
  conversion,
})
