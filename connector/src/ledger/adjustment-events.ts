import { type AdjustmentEvent, stateAfter } from '@perennial/shared/ledger/adjustments/state'
import { sql } from 'kysely'
import { touch } from '../mirror/touched.ts'
import { lockAccount } from '../store/account-lock.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { type StoredAdjustment, storedAdjustments } from '../view/stored-adjustments.ts'
import { refused } from './refusals.ts'

/** Who says what about which adjustment. */
export interface Deciding {
  id: string
  by: string
  note: string | null
}

export interface Decision {
  id: string
  accountId: string
  /** Where the adjustment stands now. */
  state: StoredAdjustment['state']
  /** Why an undo waits for a second person. */
  waitsFor: string[]
  by: string
  note: string | null
  /** ISO instant. */
  at: string
}

/** Found, and then looked at again once nobody else can decide about it. */
export async function lockedAdjustment(tx: Tx, scope: Scope, id: string): Promise<StoredAdjustment> {
  const found = await adjustmentCalled(tx, scope, id)
  if (found === undefined)
    throw refused('adjustment', id, 'is not known', 'list adjustments with `perennial adjust --list`')
  await lockAccount(tx, scope.portalId, found.adjustment.accountId, 'adjust')
  return (await adjustmentCalled(tx, scope, id))!
}

const adjustmentCalled = async (tx: Tx, scope: Scope, id: string): Promise<StoredAdjustment | undefined> => {
  const stored = await storedAdjustments(tx, { ...scope, knownOn: null })
  return stored.find(({ adjustment }) => adjustment.id === id)
}

/** Adds what happened to an adjustment, and answers where it stands then. */
export async function happened(
  tx: Tx,
  portalId: string,
  { adjustment: { id, accountId }, events, waitsFor }: StoredAdjustment,
  event: AdjustmentEvent,
  { by, note }: Deciding,
): Promise<Decision> {
  const { rows } = await sql<{ at: Date }>`
    insert into adjustment_event (portal_id, adjustment_id, number, what, said_by, note)
    values (${portalId}, ${id}, ${events.length + 1}, ${event}, ${by}, ${note}) returning at`.execute(tx)
  await touch(tx, portalId, 'company', [accountId])
  const state = stateAfter(waitsFor.length > 0, [...events.map(({ what }) => what), event])
  return { id, accountId, state, waitsFor: [], by, note, at: rows[0]!.at.toISOString() }
}
