import type { Day } from '@perennial/shared/day'
import type { AlertBudget } from '@perennial/shared/risk/alerts/alert-budget'
import { outcomeAfter } from '@perennial/shared/risk/alerts/outcome-after'
import type { AlertPromise } from '@perennial/shared/risk/alerts/promise'
import {
  type JudgedAlert,
  type Realised,
  realised,
  realisedByWeek,
} from '@perennial/shared/risk/alerts/realised'
import { weekOf } from '@perennial/shared/risk/alerts/week'
import type { Tx } from '../store/store.ts'
import type { AlertDesk } from './alert-desk.ts'
import { decisionsOf } from './outcomes.ts'
import { weeklyPromises } from './promise-rows.ts'
import { everyAlert } from './stored-alerts.ts'

/** The budget, what it promised, and what came of it. */
export interface AlertReport {
  asOf: Day
  budget: AlertBudget
  /** What the last run promised for its week; null before the first. */
  promise: AlertPromise | null
  total: Realised
  /** Held against what was promised then; the latest week first. */
  weeks: (Realised & { week: Day; promise: AlertPromise | null })[]
}

/** Of the alerts raised to some owners where `isOf` picks them; budget and promise are always those of all. */
export async function alertReport(
  tx: Tx,
  desk: AlertDesk,
  isOf: (ownerId: string | null) => boolean = () => true,
): Promise<AlertReport> {
  const promises = await weeklyPromises(tx, desk.scope)
  const judged = await judgedAlerts(tx, desk, isOf)
  return {
    asOf: desk.scope.asOf,
    budget: desk.config.policy.alerts,
    promise: [...promises.values()].at(-1) ?? null,
    total: realised(judged),
    weeks: realisedByWeek(judged).map(week => ({ ...week, promise: promises.get(week.week) ?? null })),
  }
}

async function judgedAlerts(
  tx: Tx,
  desk: AlertDesk,
  isOf: (ownerId: string | null) => boolean,
): Promise<JudgedAlert[]> {
  const alerts = (await everyAlert(tx, desk.scope)).filter(({ ownerId }) => isOf(ownerId))
  const decisions = await decisionsOf(
    tx,
    desk,
    alerts.map(({ accountId }) => accountId),
  )
  return alerts.map(alert => ({
    week: weekOf(alert.raisedOn),
    risk: alert.risk,
    arrMinor: alert.arrMinor,
    outcome: outcomeAfter(alert, decisions.get(alert.accountId) ?? [])?.outcome ?? null,
    useful: alert.state.useful,
    notUseful: alert.state.notUseful,
  }))
}
