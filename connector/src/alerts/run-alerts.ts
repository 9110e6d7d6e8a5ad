import type { Day } from '@perennial/shared/day'
import type { ResolvedBecause, WokenBecause } from '@perennial/shared/risk/alerts/alert-event'
import type { Candidate } from '@perennial/shared/risk/alerts/candidate'
import { chooseAlerts, type HeldBecause } from '@perennial/shared/risk/alerts/choose-alerts'
import { followUp } from '@perennial/shared/risk/alerts/follow-up'
import { outcomeAfter } from '@perennial/shared/risk/alerts/outcome-after'
import { type AlertPromise, promiseOf } from '@perennial/shared/risk/alerts/promise'
import { refuseBackdated } from '../scoring/refuse-backdated.ts'
import type { Tx } from '../store/store.ts'
import { type AlertDesk, refuseEarlierDay, takeTurn } from './alert-desk.ts'
import { addAlerts, addOwnDeeds } from './alert-rows.ts'
import { resolvedText, wokenText } from './alert-words.ts'
import { customersAmong } from './candidate-rows.ts'
import { candidatesNow } from './candidates.ts'
import { heldCounts } from './held-counts.ts'
import { decisionsOf } from './outcomes.ts'
import { addPromise, weeklyPromises } from './promise-rows.ts'
import { recentAlerts, type StoredAlert } from './stored-alerts.ts'
import { withoutDecided } from './without-decided.ts'

interface Named {
  id: string
  accountId: string
}

/** What a run did: alerts raised, those that spoke up again, those that are over, and who was held back why. */
export interface AlertRun {
  asOf: Day
  raised: (Named & Pick<Candidate, 'name' | 'ownerId' | 'risk' | 'arrMinor'>)[]
  woken: (Named & { because: WokenBecause })[]
  resolved: (Named & { because: ResolvedBecause })[]
  held: Partial<Record<HeldBecause, number>>
  promise: AlertPromise
}

/**
 * Follows up the alerts there are, raises new ones within the budget, and stores what that promises; from the conclusions last
 * stored, in the transaction it is given. Asked again on the same day it adds nothing, unless the facts have changed.
 */
export async function runAlerts(tx: Tx, desk: AlertDesk): Promise<AlertRun> {
  const { scope, config } = desk
  const { portalId, asOf } = scope
  const budget = config.policy.alerts
  await takeTurn(tx, desk)
  await refuseBackdated(tx, scope, last => `leave --as-of out, or give ${last} or later`)
  await refuseEarlierDay(tx, desk)
  const before = await recentAlerts(tx, scope)
  const candidates = await candidatesOfRun(tx, desk, before)
  const followed = await followedUp(tx, desk, before, candidates)
  const standing = after(before, followed, asOf)
  const undecided = await withoutDecided(tx, desk, candidates)
  const chosen = chooseAlerts(undecided, standing, budget, asOf)
  const currency = config.policy.reportingCurrency ?? scope.currency
  const promise = promiseOf(chosen, standing, budget, { on: asOf, currency })
  await addOwnDeeds(tx, portalId, asOf, followed.map(deedOf))
  const made = await addAlerts(tx, portalId, chosen.raised, { on: asOf, currency })
  const isFirst = !(await weeklyPromises(tx, scope)).has(promise.week)
  if (made.size > 0 || isFirst) await addPromise(tx, scope, promise)
  return {
    asOf,
    raised: [...made].map(([id, { accountId, name, ownerId, risk, arrMinor }]) => ({
      ...{ id, accountId, name, ownerId, risk, arrMinor },
    })),
    woken: followed.flatMap(one => (one.what === 'woken' ? [{ ...named(one), because: one.because }] : [])),
    resolved: followed.flatMap(one =>
      one.what === 'resolved' ? [{ ...named(one), because: one.because }] : [],
    ),
    held: heldCounts(chosen.held),
    promise,
  }
}

function candidatesOfRun(tx: Tx, desk: AlertDesk, before: readonly StoredAlert[]): Promise<Candidate[]> {
  const always = notOver(before).map(({ accountId }) => accountId)
  const inPlay = new Set(before.filter(({ state }) => state.task !== null).map(({ accountId }) => accountId))
  return candidatesNow(tx, desk, { minimumRisk: desk.config.policy.alerts.minimumRisk, always }, inPlay)
}

const notOver = (alerts: readonly StoredAlert[]): StoredAlert[] =>
  alerts.filter(({ state }) => state.status !== 'resolved')

type Followed = { alert: StoredAlert } & NonNullable<ReturnType<typeof followUp>>

const named = ({ alert: { id, accountId } }: Followed): Named => ({ id, accountId })

async function followedUp(
  tx: Tx,
  desk: AlertDesk,
  before: readonly StoredAlert[],
  candidates: readonly Candidate[],
): Promise<Followed[]> {
  const alerts = notOver(before)
  const ids = alerts.map(({ accountId }) => accountId)
  const customers = await customersAmong(tx, desk.scope, ids)
  const decisions = await decisionsOf(tx, desk, ids)
  const now = new Map(candidates.map(one => [one.accountId, one]))
  const last = new Map(alerts.map(alert => [alert.accountId, alert]))
  return alerts.flatMap(alert => {
    const account = {
      isCustomer: customers.has(alert.accountId),
      hasAnother: last.get(alert.accountId) !== alert,
      outcome: outcomeAfter(alert, decisions.get(alert.accountId) ?? [])?.outcome ?? null,
      now: now.get(alert.accountId) ?? null,
    }
    const becomes = followUp(alert, account, desk.config.policy.alerts, desk.scope.asOf)
    return becomes === null ? [] : [{ alert, ...becomes }]
  })
}

/** How the alerts stand once they were followed up. */
function after(before: readonly StoredAlert[], followed: readonly Followed[], on: Day): StoredAlert[] {
  const over = new Map(followed.flatMap(one => (one.what === 'resolved' ? [[one.alert.id, one]] : [])))
  return before.map(alert => {
    const end = over.get(alert.id)
    if (end === undefined) return alert
    const resolved = { on, because: end.because, by: null, reason: resolvedText(end.because) }
    return { ...alert, state: { ...alert.state, status: 'resolved', resolved } }
  })
}

const deedOf = (one: Followed) =>
  one.what === 'resolved'
    ? ({
        alertId: one.alert.id,
        what: 'resolved',
        reason: resolvedText(one.because),
        detail: { because: one.because },
      } as const)
    : ({
        alertId: one.alert.id,
        what: 'woken',
        reason: wokenText(one.because),
        detail: { because: one.because },
      } as const)
