import { sql } from 'kysely'
import { untilNextSync } from '../kept/until-next-sync.ts'
import type { Tx } from '../store/store.ts'
import type { CompaniesOf } from './owners-who-log.ts'
import type { Scope } from './scope.ts'

/** Named by the companies of the last sync, so that not every question looks at all of them. */
export const companiesAtLastSync: CompaniesOf = async (tx, scope, owners) => {
  const { portalId } = scope
  const byOwner = await untilNextSync(tx, portalId, 'companies by owner', () => companiesByOwner(tx, scope))
  const own = owners.flatMap(owner => (byOwner.get(owner) ?? []).map(id => ({ owner, id })))
  return sql`(
    select c.* from unnest(${own.map(({ owner }) => owner)}::text[], ${own.map(({ id }) => id)}::text[]) as own(owner, id),
    lateral (select * from record where portal_id = ${portalId} and kind = 'company' and id = own.id offset 0) c
    where own.owner = owner.id) c`
}

async function companiesByOwner(
  tx: Tx,
  { portalId, mapping }: Scope,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ owner: string; ids: string[] }>`
    select properties->>${mapping.company.owner} as owner, array_agg(id) as ids from record
    where portal_id = ${portalId} and kind = 'company' and properties->>${mapping.company.owner} <> ''
    group by 1`.execute(tx)
  return new Map(rows.map(({ owner, ids }) => [owner, ids]))
}
