import type { Day } from '@perennial/shared/day'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { accountIsInBook, type Owners } from './in-book.ts'
import type { Scope } from './scope.ts'

/** How an account stands to a segment: in it, or not known whether (null); and the day that began. */
export interface SegmentState {
  member: true | null
  since: Day
}

/** The accounts that are in a segment, or of which that is not known, as stored at the scope's moment. All others are not in it. */
export async function segmentStates(
  tx: Tx,
  scope: Scope,
  segment: string,
  owners: Owners = null,
): Promise<Map<string, SegmentState>> {
  const { rows } = await sql<SegmentState & { accountId: string }>`
    select * from (
      select distinct on (account_id) account_id as "accountId", member, on_day::text as since
      from segment_membership
      where portal_id = ${scope.portalId} and segment = ${segment} and ${isStoredBy(scope)}
        and ${accountIsInBook(scope, owners)}
      order by account_id, sequence desc) latest
    where member is distinct from false`.execute(tx)
  return new Map(rows.map(({ accountId, member, since }) => [accountId, { member, since }]))
}

/** What was last stored up to the day, by what was known at the scope's moment. */
export const isStoredBy = ({ asOf, knownOn }: Scope) =>
  sql`on_day <= ${asOf}::date and (${knownOn}::timestamptz is null or known_from <= ${knownOn}::timestamptz)`
