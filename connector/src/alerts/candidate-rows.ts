import type { Day } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import type { Money } from '@perennial/shared/money'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** What was last concluded of a customer, with the properties of the company that alerts ask for, as the CRM gave them. */
export interface CandidateRow {
  accountId: string
  name: string | null
  ownerId: string | null
  noticeGiven: string | null
  band: Band
  renews: number
  low: number
  high: number
  arr: Money[]
  date: Day | null
  noticeDate: Day | null
  autoRenews: boolean | null
  lastTouch: Day | null
}

/** Which customers: those at least so risky, and some whatever their risk is. */
export interface CandidatesAsked {
  minimumRisk: number
  always: readonly string[]
}

/** Of customers with a probability. Who is no customer any more has no figures left to write, and is not found. */
export async function candidateRows(
  tx: Tx,
  { portalId, asOf, mapping: { company } }: Scope,
  { minimumRisk, always }: CandidatesAsked,
): Promise<CandidateRow[]> {
  const onlyThose = minimumRisk > 1
  const { rows } = await sql<CandidateRow>`
    select p.id as "accountId", r.properties->>${company.name}::text as name, r.properties->>${company.owner}::text as "ownerId",
      r.properties->>${company.noticeGivenOn}::text as "noticeGiven", s.band, s.renews, s.low, s.high,
      coalesce(s.arr->'totals', '[]') as arr, s.renewal->>'date' as date, s.renewal->>'noticeDate' as "noticeDate",
      (s.renewal->>'autoRenews')::boolean as "autoRenews", p.properties->>'perennial_last_touch' as "lastTouch"
    from projection p,
    lateral (
      select last.band, d.arr, d.renewal, (d.probability->>'renews')::float8 as renews, (d.probability->>'low')::float8 as low,
        (d.probability->>'high')::float8 as high
      from (
        select band, detail from account_score where portal_id = ${portalId} and account_id = p.id and as_of <= ${asOf}::date
        order by sequence desc limit 1) last,
      jsonb_to_record(last.detail) d(arr jsonb, renewal jsonb, probability jsonb)) s,
    lateral (
      select properties from record where portal_id = ${portalId} and kind = 'company' and id = p.id and archived_at is null
      offset 0) r
    where p.portal_id = ${portalId} and p.kind = 'company' and jsonb_path_exists(p.properties, '$.* ? (@ != null)')
      ${onlyThose ? sql`and p.id = any(${always}::text[])` : sql``}
      and s.renews is not null and (1 - s.renews >= ${minimumRisk} or p.id = any(${always}::text[]))
    order by p.id`.execute(tx)
  return rows
}

/** Of some accounts those that are customers still. */
export async function customersAmong(
  tx: Tx,
  { portalId }: Scope,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from projection p
    join record r on r.portal_id = p.portal_id and r.kind = p.kind and r.id = p.id and r.archived_at is null
    where p.portal_id = ${portalId} and p.kind = 'company' and p.id = any(${ids}::text[])
      and jsonb_path_exists(p.properties, '$.* ? (@ != null)')`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
