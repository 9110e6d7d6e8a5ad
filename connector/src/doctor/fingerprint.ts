import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** Columns that say when we did something, or name a run: two equal states may differ in them. */
const clocks: Record<string, readonly string[]> = {
  portal: ['synced_at'],
  record: ['updated_at', 'archived_at'],
  touched: ['event_at'],
  projection: ['event_at'],
  cursor: ['since', 'until', 'done_at', 'position'],
  usage: ['source'],
  configuration: ['published_at'],
  account_score: ['known_from'],
  measure_reading: ['known_from'],
  confirmation: ['confirmation_id', 'known_from'],
  adjustment: ['adjustment_id', 'receipt', 'known_from'],
  adjustment_event: ['adjustment_id', 'at'],
  override: ['override_id', 'replaces', 'receipt', 'known_from'],
  override_event: ['override_id', 'at'],
  stage_entry: ['known_from'],
  period_close: ['known_at'],
  tie_out: ['at'],
  tie_out_sign: ['at'],
  segment_definition: ['known_from'],
  segment_membership: ['known_from'],
  written: ['crm_updated_at', 'written_at'],
  refusal: ['refused_at', 'correlation_id'],
  risk_model: ['known_from'],
  risk_model_event: ['known_from'],
  alert: ['alert_id', 'known_from'],
  alert_event: ['alert_id', 'event_id', 'receipt', 'at'],
  alert_promise: ['known_from'],
  forecast_call: ['call_id', 'receipt', 'known_from'],
  forecast_snapshot: ['snapshot_id', 'known_from'],
  keeper_deal: ['at'],
  touchpoint: ['at'],
  role_change: ['receipt', 'at'],
  settings_draft: ['saved_at'],
  settings_act: ['receipt', 'known_from'],
  kept_receipt: ['receipt', 'at'],
}

export interface Fingerprint {
  /** One hash over all tables. */
  hash: string
  tables: Record<string, { rows: number; hash: string }>
}

/** Hashes every table of a portal without clocks and run ids: equal states have equal fingerprints. */
export async function fingerprint(tx: Tx, portalId: string): Promise<Fingerprint> {
  const found: Fingerprint['tables'] = {}
  for (const table of await tablesOfPortals(tx)) {
    const row = sql`to_jsonb(t) - ${[...(clocks[table] ?? [])]}::text[]`
    const facts =
      table === 'record'
        ? sql`(${row}) #- '{properties,hs_lastmodifieddate}' #- '{properties,lastmodifieddate}'`
        : row
    const { rows } = await sql<{ rows: number; hash: string }>`
      select count(*)::int as rows, md5(coalesce(string_agg(h, '' order by h), '')) as hash
      from (select md5((${facts})::text) as h from ${sql.table(table)} t where portal_id = ${portalId}) hashed`.execute(
      tx,
    )
    found[table] = rows[0]!
  }
  const { rows } = await sql<{ hash: string }>`
    select md5(${Object.values(found)
      .map(({ hash }) => hash)
      .join('')}) as hash`.execute(tx)
  return { hash: rows[0]!.hash, tables: found }
}

/** About us: the reports of runs, and how long they took. Or put together from all the others at any time, as often as its cost allows. */
const notFacts = [
  'run',
  'property_latency',
  'portfolio_build',
  'portfolio_account',
  'portfolio_renewal',
  'portfolio_movement',
  'kept_account',
  'kept_report',
]

/** Every table with facts of portals. */
async function tablesOfPortals(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'portal_id'
      and table_name <> all(${notFacts}::text[]) order by 1`.execute(tx)
  return rows.map(({ name }) => name)
}
