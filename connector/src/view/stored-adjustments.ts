import type { AdjustReceipt } from '@perennial/shared/adjust'
import {
  type AdjustmentEvent,
  type AdjustmentState,
  stateAfter,
} from '@perennial/shared/ledger/adjustments/state'
import { Adjustment } from '@perennial/shared/model/adjustment'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'
import { dayIn } from './values.ts'

/** What happened to an adjustment, oldest first. */
export interface HappenedEvent {
  what: AdjustmentEvent
  by: string
  note: string | null
  /** ISO instant. */
  at: string
}

/** An adjustment with what became of it, as known at the scope's moment. */
export interface StoredAdjustment {
  /** Known from its approval, where it needed one. */
  adjustment: Adjustment
  state: AdjustmentState
  /** Why it needed a second person; empty = it did not. */
  waitsFor: string[]
  events: HappenedEvent[]
  /** ISO instant at which it was made. */
  madeAt: string
  receipt: AdjustReceipt
}

type Row = Omit<Adjustment, 'amount' | 'sourceAmount' | 'knownFrom'> & {
  amountMinor: number
  sourceMinor: number | null
  currency: string
  waitsFor: string[]
  knownFrom: Date
  events: HappenedEvent[]
  receipt: AdjustReceipt
}

/** Those of one account, or all; oldest first. An account absorbed in a merge takes its adjustments along. */
export async function storedAdjustments(
  tx: Tx,
  scope: Pick<Scope, 'portalId' | 'timeZone' | 'knownOn'>,
  accountId: string | null = null,
): Promise<StoredAdjustment[]> {
  const known = scope.knownOn ?? 'infinity'
  const { rows } = await sql<Row>`
    select a.adjustment_id as id, coalesce(m.id, a.account_id) as "accountId", a.line_id as "lineId",
      a.amount_minor as "amountMinor", a.currency, a.effective, a.kind, a.holds, a.source_minor as "sourceMinor",
      a.reason, a.loss_cause as "lossCause", a.note, a.made_by as by, a.waits_for as "waitsFor",
      a.known_from as "knownFrom", a.receipt, e.events
    from adjustment a
    left join alias m on m.portal_id = a.portal_id and m.kind = 'company' and m.old_id = a.account_id
    cross join lateral (
      select coalesce(json_agg(json_build_object('what', what, 'by', said_by, 'note', note, 'at', at) order by number), '[]') as events
      from adjustment_event where portal_id = a.portal_id and adjustment_id = a.adjustment_id and at <= ${known}::timestamptz) e
    where a.portal_id = ${scope.portalId} and a.known_from <= ${known}::timestamptz
      and (${accountId}::text is null or coalesce(m.id, a.account_id) = ${accountId})
    order by a.known_from, a.adjustment_id`.execute(tx)
  return rows.map(row => storedFrom(row, scope.timeZone))
}

function storedFrom(
  { amountMinor, sourceMinor, waitsFor, events, knownFrom, receipt, ...row }: Row,
  timeZone: string,
): StoredAdjustment {
  const happened = events.map(event => ({ ...event, at: new Date(event.at).toISOString() }))
  const madeAt = knownFrom.toISOString()
  const approvedAt = happened.find(({ what }) => what === 'approved')?.at
  const { currency } = row
  return {
    adjustment: Adjustment.parse({
      ...row,
      amount: { minor: amountMinor, currency },
      sourceAmount: sourceMinor === null ? null : { minor: sourceMinor, currency },
      knownFrom: dayIn(approvedAt ?? madeAt, timeZone),
    }),
    state: stateAfter(
      waitsFor.length > 0,
      happened.map(({ what }) => what),
    ),
    waitsFor,
    events: happened,
    madeAt,
    receipt,
  }
}

export const isInEffect = ({ state }: StoredAdjustment): boolean =>
  state === 'approved' || state === 'undo_proposed'
