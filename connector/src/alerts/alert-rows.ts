import type { Day } from '@perennial/shared/day'
import type { AlertDeed } from '@perennial/shared/risk/alerts/alert-event'
import type { Candidate } from '@perennial/shared/risk/alerts/candidate'
import { sql } from 'kysely'
import { databaseNow } from '../ledger/receipts.ts'
import { sortableId } from '../ledger/sortable-id.ts'
import type { Tx } from '../store/store.ts'

/** Stores new alerts, by id, in the order they were chosen. */
export async function addAlerts(
  tx: Tx,
  portalId: string,
  raised: readonly Candidate[],
  { on, currency }: { on: Day; currency: string },
): Promise<Map<string, Candidate>> {
  if (raised.length === 0) return new Map()
  const at = await databaseNow(tx)
  const made = new Map(raised.map(candidate => [sortableId(at), candidate]))
  const rows = [...made].map(([id, one]) => ({
    id,
    account: one.accountId,
    owner: one.ownerId,
    risk: one.risk,
    low: one.low,
    high: one.high,
    band: one.band,
    arr: one.arrMinor,
    renewal: one.renewalDate,
    notice: one.noticeDate,
    decision: one.decisionDate,
    detail: { saveable: one.saveable, escalated: one.escalated, arr: one.arr },
  }))
  await sql`
    insert into alert (portal_id, alert_id, account_id, owner_id, raised_on, risk, low, high, band, arr_minor, currency,
      renewal_date, notice_date, decision_date, detail, known_from)
    select ${portalId}, id, account, owner, ${on}::date, risk, low, high, band, arr, ${currency}, renewal, notice, decision, detail, ${at}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id text, account text, owner text, risk float8, low float8,
      high float8, band text, arr bigint, renewal date, notice date, decision date, detail jsonb)`.execute(tx)
  return made
}

/** A deed of Perennial's own on an alert. */
export type OwnDeed = AlertDeed & { alertId: string; reason: string }

export async function addOwnDeeds(
  tx: Tx,
  portalId: string,
  on: Day,
  deeds: readonly OwnDeed[],
): Promise<void> {
  if (deeds.length === 0) return
  const at = await databaseNow(tx)
  const rows = deeds.map(({ alertId, what, reason, detail }) => ({
    alert: alertId,
    event: sortableId(at),
    what,
    reason,
    detail,
  }))
  await sql`
    insert into alert_event (portal_id, alert_id, event_id, what, on_day, reason, detail, at)
    select ${portalId}, alert, event, what, ${on}::date, reason, detail, ${at}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(alert text, event text, what text, reason text, detail jsonb)`.execute(
    tx,
  )
}
