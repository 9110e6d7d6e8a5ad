import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { adjustableLines, sourceOn } from '@perennial/shared/ledger/adjustments/adjustable-lines'
import { reachOf } from '@perennial/shared/ledger/adjustments/reach'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import type { Adjustment } from '@perennial/shared/model/adjustment'
import type { Policy } from '@perennial/shared/policy'
import type { HappenedEvent, StoredAdjustment } from '../view/stored-adjustments.ts'
import { allBut, paidWith } from './paid-with.ts'

/** One adjustment with both values. Money in major units of `currency`. */
export interface ListedAdjustment {
  id: string
  state: StoredAdjustment['state']
  waitsFor: string[]
  account: { id: string; name: string }
  line: { id: string; name: string } | null
  currency: string
  effective: string
  amount: number
  /** What the source said of the effective day when the adjustment was made, and says now; null where it says nothing. */
  sourceThen: number | null
  sourceNow: number | null
  /** amount less sourceNow. */
  difference: number | null
  /** Whether anything would be counted otherwise without it: false once the source or a later word rules. */
  counts: boolean
  kind: string
  holds: string
  reason: string
  lossCause: string | null
  note: string | null
  by: string
  /** ISO instant. */
  at: string
  events: HappenedEvent[]
}

/** Adjustments beside what their source says now. The books are those of their accounts, with what is in effect. */
export function listedAdjustments(
  stored: readonly StoredAdjustment[],
  books: ReadonlyMap<string, AccountBook>,
  policy: Policy,
): ListedAdjustment[] {
  return stored.map(one => listed(one, books.get(one.adjustment.accountId), policy))
}

function listed(
  { adjustment, state, waitsFor, events, madeAt }: StoredAdjustment,
  book: AccountBook | undefined,
  policy: Policy,
): ListedAdjustment {
  const { id, accountId, lineId, amount, sourceAmount, effective } = adjustment
  const { kind, holds, reason, lossCause, note, by } = adjustment
  const major = majorUnits(amount.currency)
  const lines = book ? adjustableLines(book, policy.ledger) : []
  const own = lines.find(({ line }) => line.id === lineId)
  const now = own ? sourceOn(own, effective) : null
  const sourceNow = now?.currency === amount.currency ? now.minor : null
  return {
    id,
    state,
    waitsFor,
    account: { id: accountId, name: book?.account.name ?? accountId },
    line: own ? { id: own.line.id, name: own.line.name } : null,
    currency: amount.currency,
    effective,
    amount: major(amount.minor),
    sourceThen: sourceAmount && major(sourceAmount.minor),
    sourceNow: sourceNow === null ? null : major(sourceNow),
    difference: sourceNow === null ? null : major(amount.minor - sourceNow),
    counts: book !== undefined && counts(adjustment, book, policy),
    kind,
    holds,
    reason,
    lossCause,
    note,
    by,
    at: madeAt,
    events,
  }
}

function counts(adjustment: Adjustment, book: AccountBook, policy: Policy): boolean {
  const paid = (adjustments: AccountBook['adjustments']) => paidWith(adjustments, adjustment, book, policy)
  const without = allBut(adjustment, book)
  return without.length < book.adjustments.length && reachOf(paid(book.adjustments), paid(without)) !== null
}
