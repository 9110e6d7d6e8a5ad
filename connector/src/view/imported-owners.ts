import { type RawBuilder, sql } from 'kysely'
import type { Mapping } from '../config/mapping.ts'
import type { Tx } from '../store/store.ts'

/** Which state of knowledge imported facts are read in, and which CRM properties name the companies they belong to. */
export interface Knowledge {
  /** Only what was known before this instant; null = all that is known now. */
  knownBefore: Date | null
  company: Pick<Mapping['company'], 'domain' | 'externalId'>
}

/**
 * Whose facts lie under each account key: one temporary table for a state of knowledge, made when first asked for and
 * gone with the transaction. Matching happens here, when facts are read: a sync may have come after the import.
 */
export async function importedOwners(
  tx: Tx,
  portalId: string,
  { knownBefore, company }: Knowledge,
): Promise<RawBuilder<unknown>> {
  const name = `imported_owner_${knownBefore?.getTime() ?? 'now'}`
  const owners = sql.table(name)
  const { rows } = await sql<{
    there: boolean
  }>`select to_regclass(${`pg_temp.${name}`}) is not null as there`.execute(tx)
  if (rows[0]!.there) return owners
  await sql`
    create temp table ${owners} on commit drop as
      with owner as materialized (
        select * from imported_owners(${portalId}, ${knownBefore}, ${company.domain}, ${company.externalId})
      ), named as materialized (
        select content->>'name' as name, min(id) as id from owner where content ? 'name' group by 1 having count(distinct id) = 1
      )
      select o.id collate "C" as id, o.account_key, o.matched, o.content,
        nullif(coalesce(by_key.id, by_name.id), o.id) as parent_id
      from owner o
        left join owner by_key on by_key.account_key = o.content->>'parent'
        left join named by_name on by_name.name = o.content->>'parent'`.execute(tx)
  await sql`create index on ${owners} (id, matched)`.execute(tx)
  await sql`analyze ${owners}`.execute(tx)
  return owners
}
