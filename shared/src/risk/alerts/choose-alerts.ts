import { type Day, daysBetween } from '../../day.ts'
import type { AlertBudget } from './alert-budget.ts'
import { type Candidate, mostWorthFirst } from './candidate.ts'
import type { StandingAlert } from './standing-alert.ts'
import { weekOf } from './week.ts'
import { withinShare } from './within-share.ts'

/** Why a risky account gets no alert now. `budget`: others were worth more, or too many would be wrong. */
export type HeldBecause = 'alerted' | 'recent' | 'play' | 'too_late' | 'too_far' | 'budget'

export interface Held {
  candidate: Candidate
  because: HeldBecause
}

export interface ChosenAlerts {
  /** The most worth first. */
  raised: Candidate[]
  held: Held[]
}

/** Who gets an alert today: of each owner those that are worth most, as far as the week's capacity and the share of false alerts go. */
export function chooseAlerts(
  candidates: readonly Candidate[],
  standing: readonly StandingAlert[],
  budget: AlertBudget,
  on: Day,
): ChosenAlerts {
  const risky = candidates.filter(({ risk }) => risk >= budget.minimumRisk)
  const alertsOf = Map.groupBy(standing, ({ accountId }) => accountId)
  const judged = risky.map(candidate => ({
    candidate,
    because: heldBecause(candidate, alertsOf.get(candidate.accountId) ?? [], budget, on),
  }))
  const free = judged.flatMap(({ candidate, because }) => (because === null ? [candidate] : []))
  const raised = chosenOf(free, standing, budget, on)
  const isRaised = new Set(raised.map(({ accountId }) => accountId))
  const held = judged.flatMap<Held>(({ candidate, because }) =>
    isRaised.has(candidate.accountId) ? [] : { candidate, because: because ?? 'budget' },
  )
  return { raised, held }
}

function chosenOf(
  free: readonly Candidate[],
  standing: readonly StandingAlert[],
  { perOwnerPerWeek, falseAlertShare }: AlertBudget,
  on: Day,
): Candidate[] {
  const thisWeek = standing.filter(({ raisedOn }) => weekOf(raisedOn) === weekOf(on))
  const before = Map.groupBy(thisWeek, ({ ownerId }) => ownerId)
  const owners = Map.groupBy(free, ({ ownerId }) => ownerId)
  const chosen = [...owners].flatMap(([ownerId, own]) => {
    const already = before.get(ownerId) ?? []
    const most = perOwnerPerWeek === null ? own.length : perOwnerPerWeek - already.length
    return withinShare(already, mostWorthFirst(own), { most, share: falseAlertShare })
  })
  return mostWorthFirst(chosen)
}

function heldBecause(
  { daysLeft, saveable, openPlay }: Candidate,
  alerts: readonly StandingAlert[],
  { againAfterDays, withinDays }: AlertBudget,
  on: Day,
): HeldBecause | null {
  if (alerts.some(({ state }) => state.status !== 'resolved')) return 'alerted'
  if (saveable.share === 0) return 'too_late'
  if (daysLeft !== null && daysLeft > withinDays) return 'too_far'
  if (alerts.some(alert => daysBetween(lastHeardOn(alert), on) < againAfterDays)) return 'recent'
  return openPlay ? 'play' : null
}

/** A person who closed an alert has looked at the account that day. */
const lastHeardOn = ({ raisedOn, state: { resolved } }: StandingAlert): Day =>
  resolved?.because === 'closed' && resolved.on > raisedOn ? resolved.on : raisedOn
