import { type Assessment, assess, type Rules } from '@perennial/shared/assessment'
import { addDays, type Day, weekday } from '@perennial/shared/day'
import { type Segment, segmentOf } from '@perennial/shared/lifecycle/segment'
import type { DecisionSeen, Foresight } from '@perennial/shared/risk/backtest/decision-row'
import { type Lead, leads } from '@perennial/shared/risk/decisions/lead'
import type { PastDecision } from '@perennial/shared/risk/decisions/past-decision'
import { featuresOf } from '@perennial/shared/risk/features/features-of'
import type { Tx } from '../store/store.ts'
import { accountViews, viewBatch } from '../view/account-views.ts'
import type { Scope } from '../view/scope.ts'
import { endOfDay } from '../view/start-of-day.ts'

/** A look back: one decision, so many days ahead of it. */
interface Look {
  decision: PastDecision
  lead: Lead
}

/**
 * Looks at each decision as it stood before it was made, with what the CRM had recorded by then. Days are those the week before ended
 * on, so that a year takes 52 looks at the mirror and not 365; at will, a quarter is looked at as it begins.
 */
export async function replayed(
  tx: Tx,
  scope: Scope,
  rules: Rules,
  segments: readonly Segment[],
  decisions: readonly PastDecision[],
  onProgress: (done: number, total: number) => void,
): Promise<DecisionSeen[]> {
  const byDay = Map.groupBy(decisions.flatMap(looksAt), ({ asOf }) => asOf)
  const seen = new Map(decisions.map(({ id }) => [id, [] as Foresight[]]))
  const names = new Map<string, string>()
  let done = 0
  for (const [asOf, looks] of [...byDay].sort()) {
    const then = { ...scope, asOf, knownOn: endOfDay(asOf, scope.timeZone) }
    const ids = [...new Set(looks.map(({ decision }) => decision.accountId))].sort()
    for (let from = 0; from < ids.length; from += viewBatch) {
      const views = await accountViews(tx, then, ids.slice(from, from + viewBatch))
      const assessed = new Map(
        views.map(view => [view.account.id, assess(view, { ...rules, bandRates: null }, null)]),
      )
      for (const look of looks) {
        const assessment = assessed.get(look.decision.accountId)
        if (assessment === undefined) continue
        names.set(look.decision.accountId, assessment.view.account.name)
        seen.get(look.decision.id)!.push(foresight(look, assessment, segments))
      }
    }
    onProgress(++done, byDay.size)
  }
  return decisions.map(decision => ({
    decision,
    name: names.get(decision.accountId) ?? decision.accountId,
    seen: seen.get(decision.id)!.sort((a, b) => b.lead - a.lead),
  }))
}

/** A decision already known is not foreseen. */
const looksAt = (decision: PastDecision): (Look & { asOf: Day })[] =>
  (decision.slice === 'at_will' ? ([90] as const) : leads)
    .map(lead => ({ decision, lead, asOf: weekEndBefore(addDays(decision.on, -lead)) }))
    .filter(({ asOf }) => asOf < decision.knownOn)

/** The last Sunday up to a day. */
const weekEndBefore = (day: Day): Day => addDays(day, -((weekday(day) + 1) % 7))

function foresight(
  { decision, lead }: Look,
  assessment: Assessment,
  segments: readonly Segment[],
): Foresight {
  const { model } = assessment.score
  return {
    lead,
    asOf: assessment.view.asOf,
    band: model.band,
    score: model.value,
    features: featuresOf(assessment, decision.on),
    segment: segmentOf(assessment.facts, segments).segment,
  }
}
