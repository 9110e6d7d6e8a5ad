import type { Segment } from '@perennial/shared/lifecycle/segment'
import type { Money } from '@perennial/shared/money'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { scoredSince } from '../view/segment-scored.ts'

/** A segment in figures, counted by the database. */
export interface SegmentCounts {
  name: string
  /** The condition they were counted by. */
  when: unknown
  members: number
  /** Accounts of which too little is known to say. */
  unknown: number
  arr: Money[]
  /** Members whose revenue is unknown. */
  withoutArr: number
  /** Months in which something moved, the earliest first. */
  moved: { month: string; entered: number; left: number }[]
}

/**
 * The segments that accounts have been scored by as they are written now, in figures; `owners` limits them to the accounts of
 * these, null to none.
 */
export async function segmentCounts(
  tx: Tx,
  scope: Scope,
  segments: readonly Segment[],
  owners: readonly string[] | null,
): Promise<SegmentCounts[]> {
  const current: Segment[] = []
  for (const segment of segments) if ((await scoredSince(tx, scope, segment))?.current) current.push(segment)
  const found = new Map(
    (await counted(tx, scope, current, owners)).map(({ name, ...counts }) => [name, counts]),
  )
  return current.map(({ name, when }) => ({ name, when, ...(found.get(name) ?? nobody) }))
}

type Counted = Omit<SegmentCounts, 'when'>

const nobody: Omit<Counted, 'name'> = { members: 0, unknown: 0, arr: [], withoutArr: 0, moved: [] }

async function counted(
  tx: Tx,
  { portalId, asOf, mapping: { company } }: Scope,
  segments: readonly Segment[],
  owners: readonly string[] | null,
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with answer as materialized (
      select m.segment, m.account_id, m.on_day, m.member,
        coalesce(m.member, false) as is_in,
        coalesce(lag(m.member) over (partition by m.segment, m.account_id order by m.sequence), false) as was_in,
        lead(m.sequence) over (partition by m.segment, m.account_id order by m.sequence) is null as is_last
      from segment_membership m
      join record r on r.portal_id = m.portal_id and r.kind = 'company' and r.id = m.account_id and r.archived_at is null
      where m.portal_id = ${portalId} and m.on_day <= ${asOf}::date
        and m.segment = any(${segments.map(({ name }) => name)}::text[])
        and (${owners}::text[] is null or r.properties->>${company.owner}::text = any(${owners}::text[]))),
    member as materialized (
      select a.segment, a.account_id, s.totals
      from answer a
      left join lateral (
        select coalesce(detail->'arr'->'totals', '[]') as totals from account_score
        where portal_id = ${portalId} and account_id = a.account_id and as_of <= ${asOf}::date
        order by sequence desc limit 1) s on true
      where a.is_last and a.is_in),
    money as (
      select segment, json_agg(json_build_object('minor', minor, 'currency', currency) order by currency) as arr
      from (
        select segment, one->>'currency' as currency, sum((one->>'minor')::numeric) as minor
        from member, jsonb_array_elements(totals) one group by 1, 2) summed
      group by segment),
    moved as (
      select segment, json_agg(json_build_object('month', month, 'entered', entered, 'left', gone) order by month) as moved
      from (
        select segment, to_char(on_day, 'YYYY-MM') as month, count(*) filter (where is_in and not was_in) as entered,
          count(*) filter (where was_in and not is_in) as gone
        from answer where is_in <> was_in group by 1, 2) by_month
      group by segment)
    select a.segment as name, count(*) filter (where a.is_last and a.is_in)::int as members,
      count(*) filter (where a.is_last and a.member is null)::int as unknown,
      coalesce((select arr from money where money.segment = a.segment), '[]') as arr,
      (select count(*)::int from member m where m.segment = a.segment and coalesce(m.totals, '[]') = '[]') as "withoutArr",
      coalesce((select moved from moved where moved.segment = a.segment), '[]') as moved
    from answer a group by a.segment`.execute(tx)
  return rows
}
