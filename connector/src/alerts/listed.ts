import type { ListedAlert } from '@perennial/shared/alert-request'
import type { Day } from '@perennial/shared/day'
import { type Candidate, expectedLoss, worthOf } from '@perennial/shared/risk/alerts/candidate'
import { dueDay } from '@perennial/shared/risk/alerts/due-day'
import type { Tx } from '../store/store.ts'
import { isInBook, type Owners } from '../view/in-book.ts'
import type { Scope } from '../view/scope.ts'
import type { AlertDesk } from './alert-desk.ts'
import { candidatesOf } from './candidates.ts'
import { type NamedAccount, namedAccounts } from './named-accounts.ts'
import { alertsOf, everyAlert, recentAlerts, type StoredAlert } from './stored-alerts.ts'

/** Which alerts are listed. */
export interface Listing {
  /** Of one owner's accounts; null = everybody's. */
  ownerId: string | null
  /** Those snoozed and those that are over too. */
  all: boolean
  /** Owners whose accounts the person who asks may see; null = every account. */
  visible: Owners
}

/** Alerts with what is known of their accounts now, the most worth first; then those snoozed, then those that are over. */
export async function listedAlerts(
  tx: Tx,
  desk: AlertDesk,
  { ownerId, all, visible }: Listing,
): Promise<ListedAlert[]> {
  const stored = await (all ? everyAlert : recentAlerts)(tx, desk.scope)
  const shown = stored.filter(({ state }) => all || state.status === 'open')
  const lines = await linesOf(tx, desk, shown)
  return lines.filter(
    line => (ownerId === null || line.ownerId === ownerId) && isInBook(visible, line.ownerId),
  )
}

/** Every alert one account ever had, in the same order. */
export const alertsOfAccount = async (tx: Tx, desk: AlertDesk, accountId: string): Promise<ListedAlert[]> =>
  linesOf(tx, desk, await alertsOf(tx, desk.scope, accountId))

async function linesOf(tx: Tx, desk: AlertDesk, shown: StoredAlert[]): Promise<ListedAlert[]> {
  const accountIds = [...new Set(shown.map(({ accountId }) => accountId))]
  const accounts = await namedAccounts(tx, desk.scope, accountIds)
  const now = new Map((await candidatesOf(tx, desk, accountIds)).map(one => [one.accountId, one]))
  return shown
    .map(alert => {
      const account = accounts.get(alert.accountId) ?? unknownAccount(alert)
      const candidate = now.get(alert.accountId) ?? null
      return { alert, candidate, line: listed(alert, account, candidate, desk.scope) }
    })
    .sort((a, b) => rank[a.line.status] - rank[b.line.status] || worthNow(b) - worthNow(a) || byDay(a, b))
    .map(({ line }) => line)
}

const rank: Readonly<Record<ListedAlert['status'], number>> = { open: 0, snoozed: 1, resolved: 2 }

interface Line {
  alert: StoredAlert
  candidate: Candidate | null
}

const worthNow = ({ alert, candidate }: Line): number =>
  (candidate ? worthOf(candidate) : expectedLoss(alert)) ?? -1

const byDay = (a: Line, b: Line): number =>
  a.alert.raisedOn === b.alert.raisedOn
    ? a.alert.id < b.alert.id
      ? -1
      : 1
    : a.alert.raisedOn < b.alert.raisedOn
      ? 1
      : -1

const unknownAccount = ({ accountId, ownerId }: StoredAlert): NamedAccount => ({
  id: accountId,
  name: `Company ${accountId}`,
  ownerId,
})

function listed(
  alert: StoredAlert,
  { id, name, ownerId }: NamedAccount,
  now: Candidate | null,
  { asOf, recordUrl }: Scope,
): ListedAlert {
  const { state, currency } = alert
  const { arrMinor } = now ?? alert
  const loss = expectedLoss(now ?? alert)
  const { renewalDate, noticeDate, decisionDate } = now ?? alert
  return {
    id: alert.id,
    account: { id, name },
    url: recordUrl('company', id),
    ownerId,
    raisedOn: alert.raisedOn,
    status: state.status,
    riskThen: alert.risk,
    risk: now?.risk ?? null,
    low: now?.low ?? null,
    high: now?.high ?? null,
    arr: amount(arrMinor, currency),
    expectedLoss: amount(loss, currency),
    withoutRate: arrMinor === null ? [...(now?.arr ?? [])] : [],
    renewalDate,
    noticeDate,
    decisionDate,
    daysLeft: now?.daysLeft ?? null,
    due: due(state.task?.due ?? null, decisionDate, asOf),
    saveable: now?.saveable ?? null,
    escalated: now?.escalated ?? false,
    snoozed: state.snooze && {
      until: state.snooze.until,
      on: state.snooze.on,
      by: state.snooze.by,
      reason: state.snooze.reason,
    },
    resolved: state.resolved,
    useful: state.useful,
    notUseful: state.notUseful,
    task: state.task,
  }
}

const due = (asked: Day | null, decisionDate: Day | null, asOf: Day): Day =>
  asked !== null && asked >= asOf ? asked : dueDay(decisionDate, asOf)

const amount = (minor: number | null, currency: string): ListedAlert['arr'] =>
  minor === null ? null : { minor: Math.round(minor), currency }
