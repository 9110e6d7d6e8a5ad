import type { Day } from '@perennial/shared/day'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { paidOn } from '@perennial/shared/ledger/adjustments/reach'
import type { Money } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import type { StoredAdjustment } from '../view/stored-adjustments.ts'
import { allBut, paidWith } from './paid-with.ts'

/** An adjustment that waits for a second person, or whose undo does. */
export type WaitingAdjustment = StoredAdjustment & { state: 'proposed' | 'undo_proposed' }

export const isWaiting = (stored: StoredAdjustment): stored is WaitingAdjustment =>
  stored.state === 'proposed' || stored.state === 'undo_proposed'

interface Approving {
  /** Of the account, with what is in effect. */
  book: AccountBook
  policy: Policy
  /** An edit is known from its approval. */
  today: Day
}

/** What the line pays on the effective day as it is, and what it would once what waits was approved today. */
export function yearlyOnceApproved(
  { adjustment, state }: WaitingAdjustment,
  { book, policy, today }: Approving,
): { before: Money; after: Money } {
  const others = allBut(adjustment, book)
  const approved = state === 'proposed' ? [...others, { ...adjustment, knownFrom: today }] : others
  const yearly = (adjustments: AccountBook['adjustments']): Money => ({
    minor: paidOn(paidWith(adjustments, adjustment, book, policy), adjustment.effective),
    currency: adjustment.amount.currency,
  })
  return { before: yearly(book.adjustments), after: yearly(approved) }
}
