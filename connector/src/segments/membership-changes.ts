import type { Day } from '@perennial/shared/day'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { accountIsInBook, type Owners } from '../view/in-book.ts'
import type { Scope } from '../view/scope.ts'
import { isStoredBy } from '../view/segment-states.ts'

/** That an account came into a segment or left it, or that this became unknown (null). */
export interface MembershipChange {
  segment: string
  account: string
  on: Day
  member: boolean | null
}

export const changesOfSegment = (
  tx: Tx,
  scope: Scope,
  segment: string,
  owners: Owners = null,
): Promise<MembershipChange[]> =>
  changes(tx, scope, sql`segment = ${segment} and ${accountIsInBook(scope, owners)}`)

export const changesOfAccount = (tx: Tx, scope: Scope, accountId: string): Promise<MembershipChange[]> =>
  changes(tx, scope, sql`account_id = ${accountId}`)

/** In the order in which they were concluded, segment by segment and account by account. */
async function changes(tx: Tx, scope: Scope, which: RawBuilder<unknown>): Promise<MembershipChange[]> {
  const { rows } = await sql<MembershipChange>`
    select segment, account_id as account, on_day::text as on, member from segment_membership
    where portal_id = ${scope.portalId} and ${which} and ${isStoredBy(scope)}
    order by segment, account_id, sequence`.execute(tx)
  return rows
}
