import type { Day } from '@perennial/shared/day'
import type { Snapshot, SnapshotHead, SnapshotItem, SnapshotName } from '@perennial/shared/forecast/snapshot'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { knowledgeOf } from '../view/knowledge-of.ts'
import type { Scope } from '../view/scope.ts'

type Summary = Pick<Snapshot, 'period' | 'currency' | 'totals' | 'range'>
type Row = SnapshotName & { summary: Summary }

/** Those of a period (null = all) up to the scope's moment, in the order they were taken. */
export async function snapshotHeads(tx: Tx, scope: Scope, period: string | null): Promise<SnapshotHead[]> {
  const { rows } = await sql<Row>`
    select ${head} from forecast_snapshot
    where ${takenBy(scope)} and (${period}::text is null or period = ${period})
    order by as_of, known_from, snapshot_id`.execute(tx)
  return rows.map(({ summary, ...name }) => ({ ...name, ...summary }))
}

/** Whole snapshots by their ids, in the order they were taken. */
export async function snapshotsById(tx: Tx, portalId: string, ids: readonly string[]): Promise<Snapshot[]> {
  const { rows } = await sql<Row & { items: SnapshotItem[] }>`
    select ${head}, items from forecast_snapshot
    where portal_id = ${portalId} and snapshot_id = any(${ids}::text[])
    order by as_of, known_from, snapshot_id`.execute(tx)
  return rows.map(({ summary, ...snapshot }) => ({ ...snapshot, ...summary }))
}

const quartersLookedBack = 12

/** The earliest one of each of the last quarters that were over by the scope's day. */
export async function firstOfPastQuarters(tx: Tx, scope: Scope): Promise<Snapshot[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select distinct on (period) snapshot_id as id, last_day from forecast_snapshot
      where ${takenBy(scope)} and kind = 'quarter' and last_day < ${scope.asOf}::date and as_of <= last_day
      order by period, as_of, known_from, snapshot_id) first
    order by last_day desc limit ${quartersLookedBack}`.execute(tx)
  return snapshotsById(
    tx,
    scope.portalId,
    rows.map(({ id }) => id),
  )
}

const head = sql`snapshot_id as id, as_of::text as "asOf", week, number, summary`

function takenBy(scope: Scope): RawBuilder<unknown> {
  const { knownBefore } = knowledgeOf(scope)
  return sql`portal_id = ${scope.portalId} and as_of <= ${scope.asOf}::date
    and (${knownBefore}::timestamptz is null or known_from < ${knownBefore}::timestamptz)`
}

/** Each week and period there is a snapshot of: its last number, and the last day one was taken for. */
export async function takenSnapshots(
  tx: Tx,
  portalId: string,
): Promise<{ week: string; period: string; number: number; asOf: Day }[]> {
  const { rows } = await sql<{ week: string; period: string; number: number; asOf: Day }>`
    select week, period, max(number) as number, max(as_of)::text as "asOf" from forecast_snapshot
    where portal_id = ${portalId} group by week, period`.execute(tx)
  return rows
}

export async function addSnapshot(
  tx: Tx,
  portalId: string,
  { id, asOf, week, number, items, ...summary }: Snapshot,
): Promise<void> {
  const { label, kind, from, to } = summary.period
  await sql`
    insert into forecast_snapshot (portal_id, snapshot_id, as_of, week, period, number, kind, first_day, last_day, summary, items)
    values (${portalId}, ${id}, ${asOf}, ${week}, ${label}, ${number}, ${kind}, ${from}, ${to}, ${JSON.stringify(summary)},
      ${JSON.stringify(items)})`.execute(tx)
}
