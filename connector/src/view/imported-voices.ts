import type { AccountView } from '@perennial/shared/model/account-view'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { importedOwners } from './imported-owners.ts'
import { importedSurvey } from './imported-surveys.ts'
import { importedTicket } from './imported-tickets.ts'
import { versionsOf } from './imported-versions.ts'
import { knowledgeOf } from './knowledge-of.ts'
import type { Scope } from './scope.ts'

/** What the customer's people said: tickets and survey answers. */
export type Voices = Pick<AccountView, 'tickets' | 'surveys'>

const kinds = ['ticket', 'survey']

/** The tickets and answers that files hold of these companies, as known at the scope's moment. */
export async function importedVoices(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, Voices>> {
  const keys = await keysOf(tx, scope)
  const own = ids.flatMap(id => (keys.get(id) ?? []).map(account_key => ({ id, account_key })))
  if (own.length === 0) return new Map()
  const rows = await versionsOf(
    tx,
    { portalId: scope.portalId, kinds, knownBefore: knowledgeOf(scope).knownBefore },
    sql`select * from json_to_recordset(${JSON.stringify(own)}::json) as own(id text, account_key text)`,
  )
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId)
  return new Map(
    [...byAccount].map(([id, facts]) => [
      id,
      {
        tickets: facts.flatMap(row => (row.kind === 'ticket' ? (importedTicket(row, scope) ?? []) : [])),
        surveys: facts.flatMap(row => (row.kind === 'survey' ? importedSurvey(row) : [])),
      },
    ]),
  )
}

type Keys = ReadonlyMap<string, string[]>

/** Found out once in a reading pass, which goes by its scope: whose a file's accounts are takes a look at all companies. */
const knownKeys = new WeakMap<Scope, Keys>()

/** The names under which files hold anything customers said, by company. */
async function keysOf(tx: Tx, scope: Scope): Promise<Keys> {
  const known = knownKeys.get(scope) ?? (await readKeys(tx, scope))
  knownKeys.set(scope, known)
  return known
}

async function readKeys(tx: Tx, scope: Scope): Promise<Keys> {
  const anything = sql`
    select distinct account_key from imported where portal_id = ${scope.portalId} and kind = any(${kinds}::text[])`
  const { rows: there } = await sql`${anything} limit 1`.execute(tx)
  if (there.length === 0) return new Map()
  const owners = await importedOwners(tx, scope.portalId, knowledgeOf(scope))
  const { rows } = await sql<{ id: string; key: string }>`
    select id, account_key as key from ${owners} join (${anything}) said using (account_key)
    where matched order by 1, 2`.execute(tx)
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => [id, own.map(({ key }) => key)]))
}
