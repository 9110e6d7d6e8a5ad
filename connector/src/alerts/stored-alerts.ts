import type { Day } from '@perennial/shared/day'
import { addDays } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import type { AlertEvent } from '@perennial/shared/risk/alerts/alert-event'
import { alertState } from '@perennial/shared/risk/alerts/alert-state'
import type { StandingAlert } from '@perennial/shared/risk/alerts/standing-alert'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** An alert as it was raised, and how it stands on the scope's day. */
export interface StoredAlert extends StandingAlert {
  low: number
  high: number
  band: Band
  currency: string
  decisionDate: Day | null
}

/** Longer than any budget looks back. */
const rememberedDays = 400

/** What runs look at: those that are not over, or were raised or ended not long ago, or have a task. */
export const recentAlerts = (tx: Tx, scope: Scope): Promise<StoredAlert[]> => {
  const since = sql`${addDays(scope.asOf, -rememberedDays)}::date`
  return stored(
    tx,
    scope,
    sql`a.raised_on > ${since} or not exists (
      select 1 from alert_event e where e.portal_id = a.portal_id and e.alert_id = a.alert_id
        and e.what = 'resolved' and e.on_day <= ${since})`,
  )
}

export const everyAlert = (tx: Tx, scope: Scope): Promise<StoredAlert[]> => stored(tx, scope, sql`true`)

export const alertsOf = (tx: Tx, scope: Scope, accountId: string): Promise<StoredAlert[]> =>
  stored(tx, scope, sql`coalesce(m.id, a.account_id) = ${accountId}`)

export async function alertById(tx: Tx, scope: Scope, id: string): Promise<StoredAlert | null> {
  const [found] = await stored(tx, scope, sql`a.alert_id = ${id}`)
  return found ?? null
}

type Row = Omit<StoredAlert, 'state' | 'arrMinor'> & { arrMinor: string | null; events: AlertEvent[] }

/** Those raised up to the scope's day, the earliest first. An account absorbed in a merge takes its alerts along. */
async function stored(tx: Tx, { portalId, asOf }: Scope, which: RawBuilder<unknown>): Promise<StoredAlert[]> {
  const { rows } = await sql<Row>`
    select a.alert_id as id, coalesce(m.id, a.account_id) as "accountId", a.owner_id as "ownerId", a.raised_on::text as "raisedOn",
      a.risk, a.low, a.high, a.band, a.arr_minor as "arrMinor", a.currency, a.renewal_date::text as "renewalDate",
      a.notice_date::text as "noticeDate", a.decision_date::text as "decisionDate", coalesce(e.events, '[]') as events
    from alert a
    left join alias m on m.portal_id = a.portal_id and m.kind = 'company' and m.old_id = a.account_id
    left join lateral (
      select json_agg(json_build_object('what', what, 'on', on_day, 'by', said_by, 'reason', reason, 'at', at, 'detail', detail)
        order by at, event_id) as events
      from alert_event where portal_id = a.portal_id and alert_id = a.alert_id and on_day <= ${asOf}::date) e on true
    where a.portal_id = ${portalId} and a.raised_on <= ${asOf}::date and (${which})
    order by a.known_from, a.account_id, a.alert_id`.execute(tx)
  return rows.map(({ events, arrMinor, ...row }) => ({
    ...row,
    arrMinor: arrMinor === null ? null : Number(arrMinor),
    state: alertState(events),
  }))
}
