import { type RawBuilder, sql } from 'kysely'
import type { Scope } from './scope.ts'

/** Ids of the owners whose accounts are seen; null: every account, also one that nobody owns. */
export type Owners = readonly string[] | null

export const isInBook = (owners: Owners, ownerId: string | null): boolean =>
  owners === null || (ownerId !== null && owners.includes(ownerId))

/** The same in SQL, of the account whose id stands in `account_id`. */
export const accountIsInBook = (
  { portalId, mapping }: Pick<Scope, 'portalId' | 'mapping'>,
  owners: Owners,
): RawBuilder<boolean> =>
  owners === null
    ? sql`true`
    : sql`exists (
        select from record owned where owned.portal_id = ${portalId} and owned.kind = 'company' and owned.id = account_id
          and owned.properties->>${mapping.company.owner}::text = any(${owners}::text[]))`
