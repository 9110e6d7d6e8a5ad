import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { reasonsToWait } from '@perennial/shared/ledger/adjustments/approval'
import { reachOf } from '@perennial/shared/ledger/adjustments/reach'
import type { Policy } from '@perennial/shared/policy'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import type { StoredAdjustment } from '../view/stored-adjustments.ts'
import { type Deciding, type Decision, happened, lockedAdjustment } from './adjustment-events.ts'
import { closedMonths } from './closed-periods.ts'
import { allBut, paidWith } from './paid-with.ts'
import { refused } from './refusals.ts'

/**
 * Takes an adjustment back by a counter-entry: what it was stays on record, and counts as known until now. Where undoing
 * changes what policy wants a second person for, it goes on counting until another person approves.
 */
export async function undo(
  tx: Tx,
  scope: Scope,
  policy: Policy,
  asked: Deciding,
  bookOf: (accountId: string) => Promise<AccountBook | undefined>,
): Promise<Decision> {
  const found = await lockedAdjustment(tx, scope, asked.id)
  if (found.state === 'proposed') return happened(tx, scope.portalId, found, 'undone', asked)
  if (found.state !== 'approved')
    throw refused(
      '--undo',
      asked.id,
      `cannot be undone: it is ${found.state}`,
      'list adjustments with `perennial adjust --list`',
    )
  const book = await bookOf(found.adjustment.accountId)
  const waitsFor = book
    ? reasonsToKeep(book, found, policy, scope, await closedMonths(tx, scope.portalId))
    : []
  const event = waitsFor.length > 0 ? 'undo_asked' : 'undone'
  return { ...(await happened(tx, scope.portalId, found, event, asked)), waitsFor }
}

function reasonsToKeep(
  book: AccountBook,
  { adjustment }: StoredAdjustment,
  policy: Policy,
  { asOf }: Scope,
  closed: readonly string[],
): string[] {
  const counted = (adjustments: AccountBook['adjustments']) => paidWith(adjustments, adjustment, book, policy)
  const reach = reachOf(counted(book.adjustments), counted(allBut(adjustment, book)))
  if (reach === null) return []
  const { currency } = adjustment.amount
  return reasonsToWait({ reach, currency, madeOn: asOf, closed }, policy.approval)
}
