import type { AdjustReceipt } from '@perennial/shared/adjust'
import { isDay } from '@perennial/shared/day'
import { reasonsToWait } from '@perennial/shared/ledger/adjustments/approval'
import { readable } from '@perennial/shared/money'
import { lockAccount } from '../store/account-lock.ts'
import type { Tx } from '../store/store.ts'
import type { AdjustDesk, WriteThrough } from './adjust-desk.ts'
import type { Adjusting } from './adjusting.ts'
import { type Change, changeAsked } from './change.ts'
import { closedMonths } from './closed-periods.ts'
import { receiptOf } from './receipt-of.ts'
import { addAdjustment, databaseNow, givenReceipt } from './receipts.ts'
import { refused } from './refusals.ts'

/**
 * Notes a person's word on what a line pays, and gives a receipt. Nothing is overwritten, nothing added up: the amount
 * replaces what the source says, as the request says for how long. Where policy wants a second person it waits, without
 * effect. Throws ConfigError naming the field; then nothing was done.
 */
export async function adjust(tx: Tx, desk: AdjustDesk, asked: Adjusting): Promise<AdjustReceipt> {
  const { scope } = desk
  await lockAccount(tx, scope.portalId, asked.accountId, 'adjust')
  const given = await givenReceipt(tx, scope.portalId, asked)
  if (given) return given
  if (!isDay(asked.effective)) throw refused('effective', asked.effective, 'is not a day', 'write YYYY-MM-DD')
  const books = await desk.books(asked.accountId)
  const book = books.find(({ account }) => account.id === asked.accountId)
  if (!book)
    throw refused('account', asked.accountId, 'has no book', 'sync or import first, or name another account')
  const change = changeAsked(book, asked, desk, await databaseNow(tx))
  const waitsFor = reasonsToWait(
    { ...change, madeOn: scope.asOf, closed: await closedMonths(tx, scope.portalId) },
    desk.policy.approval,
  )
  const writtenThrough = await written(change, waitsFor, desk.writeThrough)
  const receipt = receiptOf(change, { asked, waitsFor, writtenThrough, books, desk })
  await addAdjustment(tx, scope.portalId, { asked, adjustment: change.adjustment, waitsFor, receipt })
  return receipt
}

async function written(
  { chosen, adjustment }: Change,
  waitsFor: readonly string[],
  writeThrough: WriteThrough | null,
): Promise<AdjustReceipt['writtenThrough']> {
  if (writeThrough === null) return null
  const problem =
    waitsFor.length > 0
      ? `must wait for a second person: it ${waitsFor.join('; ')}`
      : 'is about no record of the CRM'
  if (chosen === null || waitsFor.length > 0)
    throw refused('--write-through', readable(adjustment.amount), problem, 'adjust without it')
  return writeThrough(chosen, adjustment.amount)
}
