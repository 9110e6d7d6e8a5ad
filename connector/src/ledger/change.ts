import type { AccountBook } from '@perennial/shared/ledger/account-book'
import {
  type AdjustableLine,
  adjustableLines,
  sourceOn,
} from '@perennial/shared/ledger/adjustments/adjustable-lines'
import { type Reach, reachOf } from '@perennial/shared/ledger/adjustments/reach'
import type { Adjustment } from '@perennial/shared/model/adjustment'
import { type Money, readable } from '@perennial/shared/money'
import { dayIn } from '../view/values.ts'
import type { AdjustDesk } from './adjust-desk.ts'
import type { Adjusting } from './adjusting.ts'
import { amountAsked, currencyOf } from './asked-amount.ts'
import { chosenLine } from './chosen-line.ts'
import { refuseConflict } from './conflict.ts'
import { refused } from './refusals.ts'
import { sortableId } from './sortable-id.ts'

/** An adjustment nobody has made yet, and what it would come to. */
export interface Change {
  at: Date
  chosen: AdjustableLine | null
  adjustment: Adjustment
  currency: string
  before: { book: AccountBook; lines: AdjustableLine[] }
  after: { book: AccountBook; lines: AdjustableLine[] }
  reach: Reach
}

/** The change a request comes to at a moment. Throws ConfigError naming what cannot be done. */
export function changeAsked(
  book: AccountBook,
  asked: Adjusting,
  { scope, policy, conversion }: AdjustDesk,
  at: Date,
): Change {
  const lines = adjustableLines(book, policy.ledger)
  const chosen = chosenLine(lines, asked)
  const currency = currencyOf(chosen, lines, asked, conversion.currency)
  refuseConflict(chosen, asked, currency, book.adjustments)
  const adjustment = adjustmentAsked(chosen, asked, amountAsked(asked.amount, currency), {
    at,
    on: dayIn(at.toISOString(), scope.timeZone),
  })
  const changed = { ...book, adjustments: [...book.adjustments, adjustment] }
  const after = { book: changed, lines: adjustableLines(changed, policy.ledger) }
  const lineId = adjustment.lineId ?? adjustment.id
  const counted = after.lines.find(({ line }) => line.id === lineId)?.counted ?? []
  const reach = reachOf(chosen?.counted ?? [], counted) ?? pinned(asked, adjustment)
  return { at, chosen, adjustment, currency, before: { book, lines }, after, reach }
}

const adjustmentAsked = (
  chosen: AdjustableLine | null,
  asked: Adjusting,
  amount: Money,
  { at, on }: { at: Date; on: string },
): Adjustment => ({
  id: sortableId(at),
  accountId: asked.accountId,
  lineId: chosen?.line.id ?? null,
  amount,
  effective: asked.effective,
  kind: asked.kind,
  holds: asked.holds,
  sourceAmount: chosen && sourceOn(chosen, asked.effective),
  reason: asked.reason,
  lossCause: asked.lossCause ?? null,
  note: asked.note ?? null,
  by: asked.by,
  knownFrom: on,
})

/** To pin what is counted anyway is a change nobody sees yet; anything else that changes nothing is a mistake. */
function pinned({ holds }: Adjusting, { amount, effective }: Adjustment): Reach {
  if (holds === 'pin') return { from: effective, to: null, most: 0 }
  throw refused(
    'amount',
    readable(amount),
    `changes nothing: it is what is counted on ${effective}`,
    'give another amount, or pin it so that the source cannot change it',
  )
}
