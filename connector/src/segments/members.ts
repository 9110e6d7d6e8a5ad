import type { Day } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import type { Segment } from '@perennial/shared/lifecycle/segment'
import type { Money } from '@perennial/shared/money'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Owners } from '../view/in-book.ts'
import type { Scope } from '../view/scope.ts'
import { segmentStates } from '../view/segment-states.ts'

/** An account in a segment, with what was last concluded of it. */
export interface Member {
  account: string
  name: string
  url: string | null
  /** Yearly, a sum per currency; none when it is not known. */
  arr: Money[]
  renewalDate: Day | null
  score: number | null
  band: Band
  /** The day it came into the segment. */
  since: Day
}

export interface MembersOf {
  /** By name. */
  members: Member[]
  /** Accounts of which too little is known to say. */
  unknown: number
}

/** Who is in a segment at the scope's moment, as stored when accounts were scored. */
export async function membersOf(tx: Tx, scope: Scope, { name }: Segment, owners: Owners): Promise<MembersOf> {
  const states = [...(await segmentStates(tx, scope, name, owners))]
  const since = new Map(states.flatMap(([id, state]) => (state.member ? [[id, state.since] as const] : [])))
  const rows = await concludedOf(tx, scope, [...since.keys()])
  return {
    members: rows.map(row => ({
      ...row,
      url: scope.recordUrl('company', row.account),
      since: since.get(row.account)!,
    })),
    unknown: states.length - since.size,
  }
}

type Concluded = Omit<Member, 'url' | 'since'>

async function concludedOf(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Concluded[]> {
  const { rows } = await sql<Concluded>`
    select account.id as account, coalesce(r.properties->>${scope.mapping.company.name}, account.id) as name,
      coalesce(s.detail->'arr'->'totals', '[]') as arr, s.detail->'renewal'->>'date' as "renewalDate", s.score, s.band
    from unnest(${ids}::text[]) account(id)
    join record r on r.portal_id = ${scope.portalId} and r.kind = 'company' and r.id = account.id and r.archived_at is null
    cross join lateral (
      select score, band, detail from account_score
      where portal_id = ${scope.portalId} and account_id = account.id and as_of <= ${scope.asOf}::date
        and (${scope.knownOn}::timestamptz is null or known_from <= ${scope.knownOn}::timestamptz)
      order by sequence desc limit 1) s
    order by lower(coalesce(r.properties->>${scope.mapping.company.name}, account.id)), account.id`.execute(
    tx,
  )
  return rows
}
