import type { Day } from '@perennial/shared/day'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** A report as it was worked out. */
export interface StoredReport {
  content: unknown
  asOf: Day
  /** The state of the portal it rests on. */
  facts: string
  tookMs: number
  workedOutAt: Date
  /** Since then. */
  ageMs: number
}

/** Names the state of everything a report may rest on: syncs, scorings, rules, and what persons said. */
export async function factsNow(tx: Tx, portalId: string): Promise<string> {
  const { rows } = await sql<{ facts: string }>`
    select md5(concat_ws('|', current_database(), synced_at, scored_under,
      (select max(version) from configuration where portal_id = ${portalId}),
      (select max(ended_at) from run where portal_id = ${portalId}),
      (select max(known_from) from adjustment where portal_id = ${portalId}),
      (select max(at) from adjustment_event where portal_id = ${portalId}),
      (select max(known_from) from override where portal_id = ${portalId}),
      (select max(at) from override_event where portal_id = ${portalId}),
      (select max(known_from) from stage_entry where portal_id = ${portalId} and said_by is not null),
      (select max(known_from) from confirmation where portal_id = ${portalId}))) as facts
    from portal where portal_id = ${portalId}`.execute(tx)
  return rows[0]?.facts ?? ''
}

export async function storedReport(tx: Tx, portalId: string, question: string): Promise<StoredReport | null> {
  const { rows } = await sql<StoredReport>`
    select content, as_of::text as "asOf", facts, took_ms as "tookMs", worked_out_at as "workedOutAt",
      extract(epoch from clock_timestamp() - worked_out_at)::float8 * 1000 as "ageMs"
    from kept_report where portal_id = ${portalId} and question = ${question}`.execute(tx)
  return rows[0] ?? null
}

/** Keeps a report in place of the one before; those nobody asked for in a week go, with what they were drawn from. */
export async function keepReport(
  tx: Tx,
  portalId: string,
  question: string,
  { content, asOf, facts, tookMs }: Omit<StoredReport, 'workedOutAt' | 'ageMs'>,
): Promise<void> {
  await sql`
    with gone as (
      delete from kept_report where portal_id = ${portalId} and worked_out_at < clock_timestamp() - interval '7 days'
      returning portal_id, question)
    delete from kept_account k using gone where (k.portal_id, k.question) = (gone.portal_id, gone.question)`.execute(
    tx,
  )
  await sql`
    insert into kept_report (portal_id, question, as_of, facts, content, took_ms)
    values (${portalId}, ${question}, ${asOf}::date, ${facts}, ${JSON.stringify(content)}::jsonb, ${tookMs})
    on conflict (portal_id, question) do update set as_of = excluded.as_of, facts = excluded.facts,
      content = excluded.content, took_ms = excluded.took_ms, worked_out_at = excluded.worked_out_at`.execute(
    tx,
  )
}
