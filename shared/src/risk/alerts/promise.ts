import type { Day } from '../../day.ts'
import type { AlertBudget } from './alert-budget.ts'
import { type Candidate, expectedLoss, worthOf } from './candidate.ts'
import type { ChosenAlerts, HeldBecause } from './choose-alerts.ts'
import type { StandingAlert } from './standing-alert.ts'
import { weekOf } from './week.ts'

/** What a number of accounts is expected to lose. Amounts are whole minor units of the reporting currency. */
export interface Expected {
  accounts: number
  /** Sum of the risks: how many of them are expected to leave. */
  leaving: number
  /** Sum of risk x yearly revenue. */
  loss: number
  /** Of the accounts, those whose revenue is not known: they add nothing to the loss. */
  withoutArr: number
}

/** The least that was worth an alert of one owner this week: what the budget made of the threshold. */
export interface OwnerThreshold {
  ownerId: string | null
  alerts: number
  /** Null = no limit. */
  capacity: number | null
  /** Of what was raised in this run: minor units of the reporting currency, and risk. Null where nothing was. */
  lowestWorth: number | null
  lowestRisk: number | null
  /** Accounts that would have had one under a larger budget. */
  waiting: number
}

/** What a week's alerts promise, before any of it has come true. */
export interface AlertPromise {
  week: Day
  currency: string
  /** Alerts raised this week so far. */
  raised: Expected
  /** Alerts that are open from weeks before. */
  standing: Expected
  /** Risky accounts without an alert though their decision is near: the budget, a recent alert or a play was in the way. */
  missed: Expected
  owners: OwnerThreshold[]
}

export function expected(parts: readonly { risk: number; arrMinor: number | null }[]): Expected {
  const losses = parts.map(expectedLoss)
  return {
    accounts: parts.length,
    leaving: parts.reduce((sum, { risk }) => sum + risk, 0),
    loss: Math.round(losses.reduce<number>((sum, loss) => sum + (loss ?? 0), 0)),
    withoutArr: losses.filter(loss => loss === null).length,
  }
}

const isMissed: ReadonlySet<HeldBecause> = new Set(['budget', 'recent', 'play'])

/** `standing` are the alerts there were before this run, as they stand after it was followed up. */
export function promiseOf(
  { raised, held }: ChosenAlerts,
  standing: readonly StandingAlert[],
  budget: AlertBudget,
  { on, currency }: { on: Day; currency: string },
): AlertPromise {
  const week = weekOf(on)
  const thisWeek = standing.filter(({ raisedOn }) => weekOf(raisedOn) === week)
  const earlier = standing.filter(
    ({ raisedOn, state }) => weekOf(raisedOn) !== week && state.status !== 'resolved',
  )
  const missed = held.filter(({ because }) => isMissed.has(because))
  return {
    week,
    currency,
    raised: expected([...thisWeek, ...raised]),
    standing: expected(earlier),
    missed: expected(missed.map(({ candidate }) => candidate)),
    owners: thresholds(
      { raised, waiting: held.filter(({ because }) => because === 'budget') },
      thisWeek,
      budget,
    ),
  }
}

function thresholds(
  { raised, waiting }: { raised: readonly Candidate[]; waiting: ChosenAlerts['held'] },
  thisWeek: readonly StandingAlert[],
  { perOwnerPerWeek }: AlertBudget,
): OwnerThreshold[] {
  const raisedOf = Map.groupBy(raised, ({ ownerId }) => ownerId)
  const beforeOf = Map.groupBy(thisWeek, ({ ownerId }) => ownerId)
  const waitingOf = Map.groupBy(waiting, ({ candidate }) => candidate.ownerId)
  const owners = new Set([...raisedOf.keys(), ...beforeOf.keys(), ...waitingOf.keys()])
  return [...owners].sort(unassignedLast).map(ownerId => {
    const own = raisedOf.get(ownerId) ?? []
    return {
      ownerId,
      alerts: own.length + (beforeOf.get(ownerId)?.length ?? 0),
      capacity: perOwnerPerWeek,
      lowestWorth: lowest(own.flatMap(one => worthOf(one) ?? [])),
      lowestRisk: lowest(own.map(({ risk }) => risk)),
      waiting: waitingOf.get(ownerId)?.length ?? 0,
    }
  })
}

const lowest = (values: readonly number[]): number | null =>
  values.reduce<number | null>((least, value) => (least === null || value < least ? value : least), null)

const unassignedLast = (a: string | null, b: string | null): number =>
  a === null ? 1 : b === null ? -1 : a < b ? -1 : 1
