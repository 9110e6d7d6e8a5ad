import type { Day } from '@perennial/shared/day'
import { Override } from '@perennial/shared/model/override'
import type { Verdict } from '@perennial/shared/override-request'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'

/** How an override ended before its last day. */
export interface EarlyEnd {
  what: 'ended' | 'replaced'
  /** The first day it counts no more. */
  on: Day
  by: string
  reason: string
  /** ISO instant. */
  at: string
}

/** An override with what became of it, as known at the scope's moment. */
export interface StoredOverride {
  override: Override
  /** What the override made of the score on its first day, and what the model said then. */
  said: Verdict
  model: Verdict
  ended: EarlyEnd | null
  /** ISO instant at which it was said. */
  at: string
}

type Row = Override & {
  saidScore: number
  saidBand: Verdict['band']
  modelScore: number | null
  modelBand: Verdict['band']
  ended: EarlyEnd | null
  knownFrom: Date
}

/** Those of some accounts, or all; the earliest said first. An account absorbed in a merge takes its overrides along. */
export async function storedOverrides(
  tx: Tx,
  { portalId, knownOn }: Pick<Scope, 'portalId' | 'knownOn'>,
  accountIds: readonly string[] | null = null,
): Promise<StoredOverride[]> {
  const known = sql`${knownOn ?? 'infinity'}::timestamptz`
  const { rows } = await sql<Row>`
    select o.override_id as id, coalesce(m.id, o.account_id) as "accountId", o.score, o.band, o.reason, o.said_by as by,
      o.from_day as from, o.until_day as until, o.decay, o.counted_score as "saidScore", o.counted_band as "saidBand",
      o.model_score as "modelScore", o.model_band as "modelBand", o.known_from as "knownFrom", e.ended
    from override o
    left join alias m on m.portal_id = o.portal_id and m.kind = 'company' and m.old_id = o.account_id
    left join lateral (
      select json_build_object('what', what, 'on', on_day, 'by', said_by, 'reason', reason, 'at', at) as ended
      from override_event where portal_id = o.portal_id and override_id = o.override_id and at <= ${known}) e on true
    where o.portal_id = ${portalId} and o.known_from <= ${known} ${ofAccounts(portalId, accountIds)}
    order by o.known_from, o.override_id`.execute(tx)
  return rows.map(storedFrom)
}

const ofAccounts = (portalId: string, ids: readonly string[] | null) =>
  ids === null
    ? sql``
    : sql`and (
        o.account_id = any(${ids}::text[]) and m.id is null or o.account_id in (
          select old_id from alias where portal_id = ${portalId} and kind = 'company' and id = any(${ids}::text[])))`

const storedFrom = ({
  saidScore,
  saidBand,
  modelScore,
  modelBand,
  ended,
  knownFrom,
  ...row
}: Row): StoredOverride => ({
  override: Override.parse(row),
  said: { score: saidScore, band: saidBand },
  model: { score: modelScore, band: modelBand },
  ended: ended && { ...ended, at: new Date(ended.at).toISOString() },
  at: knownFrom.toISOString(),
})

/** Whether it counts on a day: from its first to its last one, unless it was ended before. */
export const isInEffectOn = ({ override: { from, until }, ended }: StoredOverride, day: Day): boolean =>
  from <= day && day <= until && (ended === null || day < ended.on)
