import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** Accounts a what-if looks at: more would keep a person waiting. */
const mostAccounts = 1000

/** Null ids = all companies; `of` = how many customers the ids were drawn from. */
export interface Sample {
  ids: string[] | null
  of: number | null
}

/**
 * All companies of a small portal; of a larger one its customers, as last scored, or so many of them: drawn by a digest of the id,
 * so that two looks see the same accounts.
 */
export async function sampleOf(tx: Tx, { portalId }: Scope, most = mostAccounts): Promise<Sample> {
  const { rows } = await sql<{ small: boolean }>`
    select count(*) <= ${most} as small from (
      select 1 from record where portal_id = ${portalId} and kind = 'company' and archived_at is null limit ${most + 1}) looked`.execute(
    tx,
  )
  if (rows[0]!.small) return { ids: null, of: null }
  const { rows: drawn } = await sql<{ id: string; of: number }>`
    select p.id, count(*) over ()::int as of from projection p
    join record r on r.portal_id = p.portal_id and r.kind = p.kind and r.id = p.id and r.archived_at is null
    where p.portal_id = ${portalId} and p.kind = 'company' and jsonb_path_exists(p.properties, '$.* ? (@ != null)')
    order by md5(p.id), p.id limit ${most}`.execute(tx)
  const of = drawn[0]?.of ?? 0
  return { ids: drawn.map(({ id }) => id), of: of > most ? of : null }
}
