import { gatheredLinks, type Links } from '@perennial/shared/ledger/units/links'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { importedFactsOf } from './imported.ts'
import { importedOwners } from './imported-owners.ts'
import { knowledgeOf } from './knowledge-of.ts'
import type { Scope } from './scope.ts'

const accountsAtOnce = 2000

/** The links of all accounts that imported lines link with another account. Within an account its own lines tell. */
export async function importedLinks(tx: Tx, scope: Scope): Promise<Links> {
  const links = gatheredLinks()
  const knowledge = knowledgeOf(scope)
  const owners = await importedOwners(tx, scope.portalId, knowledge)
  const { rows } = await sql<{ id: string }>`
    select distinct both_ends.id from imported i
      join ${owners} successor on successor.account_key = i.account_key
      cross join lateral jsonb_array_elements_text(i.content->'replaces') replaced(key)
      join imported p on p.portal_id = i.portal_id and p.source = i.source and p.kind = i.kind and p.key = replaced.key
      join ${owners} predecessor on predecessor.account_key = p.account_key
      cross join lateral (values (successor.id), (predecessor.id)) both_ends(id)
    where i.portal_id = ${scope.portalId} and i.kind = 'contract' and i.content ? 'replaces'
      and p.account_key <> i.account_key and predecessor.id <> successor.id
    order by 1`.execute(tx)
  for (let at = 0; at < rows.length; at += accountsAtOnce) {
    const ids = rows.slice(at, at + accountsAtOnce).map(({ id }) => id)
    const facts = await importedFactsOf(tx, scope.portalId, ids, knowledge)
    for (const { lines } of facts.values()) links.add(lines)
  }
  return links
}
