import { sql } from 'kysely'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'

/** By id, by domain, or by exact name; an account absorbed in a merge is found under its old id. */
export async function findAccount(
  tx: Tx,
  portalId: string,
  asked: string,
  company: { name: string; domain: string | null },
): Promise<string> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select r.id, r.properties->>${company.name} as name from record r
    left join alias a on a.portal_id = r.portal_id and a.kind = 'company' and a.id = r.id and a.old_id = ${asked}
    where r.portal_id = ${portalId} and r.kind = 'company' and r.archived_at is null
      and (r.id = ${asked} or a.old_id is not null or lower(r.properties->>${company.domain ?? company.name}) = lower(${asked})
           or lower(r.properties->>${company.name}) = lower(${asked}))
    order by r.id`.execute(tx)
  if (rows.length === 1) return rows[0]!.id
  throw new ConfigError(
    rows.length === 0
      ? `no account is known as ${JSON.stringify(asked)}`
      : `${rows.length} accounts are known as ${JSON.stringify(asked)}: ${rows.map(({ id }) => id).join(', ')}`,
    { field: '--account', remedy: "give the company's id, domain or exact name; ids are unique" },
  )
}
