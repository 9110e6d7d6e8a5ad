import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** Upper edges in seconds; a sync every few minutes shows in the middle, a settling pass or a night above it. */
export const buckets: readonly number[] = [
  1,
  5,
  15,
  30,
  60,
  120,
  300,
  600,
  900,
  1800,
  3600,
  7200,
  21_600,
  86_400,
  Number.POSITIVE_INFINITY,
]

/** How many latencies lie in one bucket, and their sum. */
export interface Bucket {
  atMost: number
  n: number
  seconds: number
}

export const bucketOf = (seconds: number): number => buckets.find(atMost => seconds <= atMost)!

/** Counts latencies for ever, in the transaction that notes the write: each write once, whatever is killed. */
export async function countLatencies(tx: Tx, portalId: string, latencies: readonly number[]): Promise<void> {
  if (latencies.length === 0) return
  const own = latencies.map(seconds => ({ atMost: bucketOf(seconds), seconds }))
  await sql`
    insert into property_latency as old (portal_id, at_most, n, seconds)
    select ${portalId}, at_most, count(*), sum(seconds)
    from unnest(${own.map(({ atMost }) => atMost)}::float8[], ${own.map(one => one.seconds)}::float8[]) as l(at_most, seconds)
    group by at_most
    on conflict (portal_id, at_most) do update set n = old.n + excluded.n, seconds = old.seconds + excluded.seconds`.execute(
    tx,
  )
}

/** The buckets that hold any. */
export async function countedLatencies(tx: Tx, portalId: string): Promise<Bucket[]> {
  const { rows } = await sql<Bucket>`
    select at_most as "atMost", n::float8 as n, seconds from property_latency where portal_id = ${portalId}`.execute(
    tx,
  )
  return rows
}
