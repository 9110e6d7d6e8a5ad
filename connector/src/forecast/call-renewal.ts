import type { Call } from '@perennial/shared/forecast/call'
import { countedCall } from '@perennial/shared/forecast/counted-call'
import type { RenewalItem } from '@perennial/shared/forecast/item'
import type { Conversion } from '@perennial/shared/ledger/units/unit'
import { databaseNow } from '../ledger/receipts.ts'
import { refused } from '../ledger/refusals.ts'
import { sortableId } from '../ledger/sortable-id.ts'
import { lockAccount } from '../store/account-lock.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { addCall, givenReceipt } from './call-rows.ts'
import type { Calling, CallReceipt } from './calling.ts'
import { storedCalls } from './stored-calls.ts'

/** Finds the renewal that is called; refuses one that is unknown or decided. */
export type FindRenewal = () => Promise<{ item: RenewalItem; conversion: Conversion }>

/** Notes a person's word on a renewal, and gives a receipt. What was said before stays on record. Throws ConfigError naming the field. */
export async function callRenewal(
  tx: Tx,
  scope: Scope,
  asked: Calling,
  find: FindRenewal,
): Promise<CallReceipt> {
  await lockAccount(tx, scope.portalId, asked.account, 'forecast')
  const given = await givenReceipt(tx, scope.portalId, asked)
  if (given) return given
  const { item, conversion } = await find()
  await refuseBeforeLast(tx, scope, item)
  const at = await databaseNow(tx)
  const call: Call = { ...words(asked), id: sortableId(at), due: item.due, on: scope.asOf }
  const receipt = receiptOf(call, asked.key, at, item, conversion)
  await addCall(tx, scope.portalId, asked, call, receipt)
  return receipt
}

const words = ({ account, as, category, amount, reason, by }: Calling) => ({
  account,
  as,
  category,
  amount,
  reason,
  by,
})

/** Calls count in the order of their days: one is not slipped in before another. */
async function refuseBeforeLast(tx: Tx, scope: Scope, { account, due }: RenewalItem): Promise<void> {
  const all = await storedCalls(tx, { ...scope, asOf: '9999-12-31' }, [account])
  const last = all.filter(call => call.due === due).at(-1)
  if (last !== undefined && last.on > scope.asOf)
    throw refused(
      '--as-of',
      scope.asOf,
      `is before ${last.on}, when the renewal was last called`,
      `give ${last.on} or later`,
    )
}

function receiptOf(
  call: Call,
  key: string | null,
  at: Date,
  item: RenewalItem,
  conversion: Conversion,
): CallReceipt {
  const counted = countedCall(call, item, call.on, conversion)
  if (call.amount !== null && counted.amount === null)
    throw refused(
      '--currency',
      call.amount.currency,
      `has no rate into ${conversion.currency}`,
      'give an amount in a currency with a rate',
    )
  const before = { category: item.category, by: item.categoryBy, forecast: item.forecast }
  const isOverruled = call.as === 'owner' && item.calls.manager !== null
  const { account, ...said } = call
  return {
    call: { ...said, at: at.toISOString() },
    key,
    account: { id: account, name: item.name },
    currency: conversion.currency,
    target: item.target,
    model: { category: item.modelCategory, likelihood: item.likelihood, expected: item.expected },
    before,
    after: isOverruled ? before : { category: call.category, by: call.as, forecast: counted.forecast },
  }
}
