import type { Day } from '@perennial/shared/day'
import type { AlertPromise } from '@perennial/shared/risk/alerts/promise'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

export async function addPromise(
  tx: Tx,
  { portalId, asOf }: Scope,
  { week, ...content }: AlertPromise,
): Promise<void> {
  await sql`
    insert into alert_promise (portal_id, as_of, sequence, week, content)
    select ${portalId}, ${asOf}::date, coalesce(max(sequence), 0) + 1, ${week}::date, ${JSON.stringify(content)}::jsonb
    from alert_promise where portal_id = ${portalId} and as_of = ${asOf}::date`.execute(tx)
}

/** What was promised last in each week up to the scope's day. */
export async function weeklyPromises(tx: Tx, { portalId, asOf }: Scope): Promise<Map<Day, AlertPromise>> {
  const { rows } = await sql<{ week: Day; content: Omit<AlertPromise, 'week'> }>`
    select distinct on (week) week::text as week, content from alert_promise
    where portal_id = ${portalId} and as_of <= ${asOf}::date
    order by week, as_of desc, sequence desc`.execute(tx)
  return new Map(rows.map(({ week, content }) => [week, { week, ...content }]))
}
