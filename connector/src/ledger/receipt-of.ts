import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { type AdjustableLine, countedOn } from '@perennial/shared/ledger/adjustments/adjustable-lines'
import { paidOn } from '@perennial/shared/ledger/adjustments/reach'
import { toMinorUnits } from '@perennial/shared/ledger/lines/price-terms'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import type { AdjustDesk, ExpectedRenewal } from './adjust-desk.ts'
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
      forecast: forecastChange(change, desk),
      rates: desk.withRates ? ratesToDate(books, after.book, yearToDate(desk)) : null,
    },
    writtenThrough,
  }
}

/** Null where nothing is expected of a renewal before or after, or the change moves it to another day. */
function forecastChange(
  { before, after, currency }: Change,
  { expected }: AdjustDesk,
): AdjustReceipt['effect']['forecast'] {
  const [was, is] = [expected?.(before.book) ?? null, expected?.(after.book) ?? null]
  if (was === null || is === null || was.due !== is.due) return null
  const weighted = ({ target, renews }: ExpectedRenewal) =>
    majorUnits(currency)(
      toMinorUnits(renews * (target.find(amount => amount.currency === currency)?.minor ?? 0)),
    )
  return { due: is.due, renews: is.renews, before: weighted(was), after: weighted(is) }
}

const yearToDate = ({ scope, policy, conversion }: AdjustDesk) => ({
  asOf: scope.asOf,
  policy: policy.ledger,
  conversion,
})
