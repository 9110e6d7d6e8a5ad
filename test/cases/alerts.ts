import type { AlertEvent } from '../../shared/src/risk/alerts/alert-event.ts'
import { alertState } from '../../shared/src/risk/alerts/alert-state.ts'
import type { Candidate } from '../../shared/src/risk/alerts/candidate.ts'
import type { StandingAlert } from '../../shared/src/risk/alerts/standing-alert.ts'

/** An account that would be alerted about; what is not said is unremarkable. Its renewal is two months after 2026-06-29, a Monday. */
export const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  accountId: '1',
  name: 'Ada',
  ownerId: 'ana',
  risk: 0.5,
  low: 0.4,
  high: 0.6,
  band: 'at_risk',
  arr: [{ minor: 100_000, currency: 'EUR' }],
  arrMinor: 100_000,
  renewalDate: '2026-08-28',
  noticeDate: null,
  decisionDate: '2026-08-28',
  daysLeft: 60,
  saveable: { share: 1, because: 'there is time' },
  openPlay: false,
  escalated: false,
  ...more,
})

/** What was raised about such an account, and what happened since. */
export const standing = ({
  events = [],
  ...more
}: Partial<Omit<StandingAlert, 'state'>> & { events?: readonly AlertEvent[] } = {}): StandingAlert => ({
  id: 'a1',
  accountId: '1',
  ownerId: 'ana',
  raisedOn: '2026-06-29',
  risk: 0.5,
  arrMinor: 100_000,
  renewalDate: '2026-08-28',
  noticeDate: null,
  ...more,
  state: alertState(events),
})

const onRecord = { by: 'Ana', reason: 'why', at: '2026-06-29T08:00:00.000Z' }

export const snoozed = (
  on: string,
  until: string,
  more: { risk?: number; band?: 'watch' | 'at_risk' } = {},
) =>
  ({
    what: 'snoozed',
    on,
    ...onRecord,
    detail: { until, risk: more.risk ?? 0.5, band: more.band ?? 'at_risk' },
  }) satisfies AlertEvent
export const resolved = (on: string, because: 'closed' | 'risk_fell' | 'renewed' = 'closed') =>
  ({ what: 'resolved', on, ...onRecord, detail: { because } }) satisfies AlertEvent
export const woken = (on: string) =>
  ({ what: 'woken', on, ...onRecord, by: null, detail: { because: 'date' } }) satisfies AlertEvent
export const feedback = (by: string, useful: boolean) =>
  ({ what: 'feedback', on: '2026-07-01', ...onRecord, by, detail: { useful } }) satisfies AlertEvent
