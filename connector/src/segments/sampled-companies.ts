import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** Companies to try a condition on: all that were scored and may be seen, or as many of them at random. */
export interface SampledCompanies {
  ids: string[]
  of: number
}

/** Always the same ones, so that a count changes with the condition and not with the draw. */
export async function sampledCompanies(
  tx: Tx,
  { portalId, mapping: { company } }: Scope,
  owners: readonly string[] | null,
  most: number,
): Promise<SampledCompanies> {
  const { rows } = await sql<{ id: string; of: number }>`
    select s.account_id as id, count(*) over ()::int as of
    from account_score s
    join record r on r.portal_id = s.portal_id and r.kind = 'company' and r.id = s.account_id and r.archived_at is null
    where s.portal_id = ${portalId} and s.sequence = 1
      and (${owners}::text[] is null or r.properties->>${company.owner}::text = any(${owners}::text[]))
    order by md5(s.account_id), s.account_id limit ${most}`.execute(tx)
  return { ids: rows.map(({ id }) => id), of: rows[0]?.of ?? 0 }
}
