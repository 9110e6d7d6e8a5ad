import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** What lists show of an account, archived or not. */
export interface NamedAccount {
  id: string
  name: string
  ownerId: string | null
}

export async function namedAccounts(
  tx: Tx,
  { portalId, mapping: { company } }: Scope,
  ids: readonly string[],
): Promise<Map<string, NamedAccount>> {
  const { rows } = await sql<{ id: string; name: string | null; ownerId: string | null }>`
    select id, properties->>${company.name}::text as name, properties->>${company.owner}::text as "ownerId" from record
    where portal_id = ${portalId} and kind = 'company' and id = any(${ids}::text[])`.execute(tx)
  return new Map(
    rows.map(({ id, name, ownerId }) => [
      id,
      { id, name: name?.trim() || `Company ${id}`, ownerId: ownerId?.trim() || null },
    ]),
  )
}
