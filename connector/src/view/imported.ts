import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { factsFrom, type ImportedFacts, type OwnerRow } from './imported-account.ts'
import { lineIds } from './imported-line-ids.ts'
import { importedOwners, type Knowledge } from './imported-owners.ts'
import { type ImportedRow, versionsInOrder, versionsOf, type Wanted } from './imported-versions.ts'

export type { ImportedFacts } from './imported-account.ts'

const accountsAtOnce = 2000

/**
 * All accounts with imported facts, a batch at a time, in the order of their ids' bytes; with `only: 'unmatched'` those
 * that are no company of the CRM. Memory is that of a batch.
 */
export async function* importedFacts(
  tx: Tx,
  portalId: string,
  knowledge: Knowledge & { only?: 'unmatched' },
): AsyncGenerator<ImportedFacts[]> {
  const owners = await importedOwners(tx, portalId, knowledge)
  const which = knowledge.only === 'unmatched' ? sql`not matched` : sql`true`
  const facts = await versionsInOrder(
    tx,
    wanted(portalId, knowledge),
    sql`select id, account_key from ${owners} where ${which}`,
  )
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string }>`
      select distinct id from ${owners} where id > ${after} and ${which} order by id limit ${accountsAtOnce}`.execute(
      tx,
    )
    if (rows.length === 0) break
    const ids = rows.map(({ id }) => id)
    after = ids.at(-1)!
    yield [...(await accountsFrom(tx, portalId, owners, ids, await facts.upTo(after))).values()]
  }
  await facts.close()
}

/** The imported facts of the accounts with these ids, as far as there are any. */
export async function importedFactsOf(
  tx: Tx,
  portalId: string,
  ids: readonly string[],
  knowledge: Knowledge,
): Promise<Map<string, ImportedFacts>> {
  if (!(await hasImported(tx, portalId))) return new Map()
  const owners = await importedOwners(tx, portalId, knowledge)
  const own = sql`select id, account_key from ${owners} where id = any(${ids}::text[])`
  return accountsFrom(tx, portalId, owners, ids, await versionsOf(tx, wanted(portalId, knowledge), own))
}

async function hasImported(tx: Tx, portalId: string): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select 1 from imported where portal_id = ${portalId}) as any`.execute(tx)
  return rows[0]!.any
}

const wanted = (portalId: string, { knownBefore }: Knowledge): Wanted => ({
  portalId,
  kinds: ['contract', 'churn_event', 'invoice'],
  knownBefore,
})

/** `rows` are the facts of these accounts. */
async function accountsFrom(
  tx: Tx,
  portalId: string,
  owners: RawBuilder<unknown>,
  ids: readonly string[],
  rows: readonly ImportedRow[],
): Promise<Map<string, ImportedFacts>> {
  // several account keys may belong to one company: the one an accounts file describes speaks for it
  const { rows: described } = await sql<OwnerRow>`
    select distinct on (id) id, matched, coalesce(content, '{}') as content, parent_id as "parentId"
    from ${owners} where id = any(${ids}::text[]) order by id, content is null, account_key`.execute(tx)
  const idOf = await lineIds(tx, portalId, rows)
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId)
  return new Map(described.map(owner => [owner.id, factsFrom(owner, byAccount.get(owner.id) ?? [], idOf)]))
}
