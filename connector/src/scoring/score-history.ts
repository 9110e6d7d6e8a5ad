import { addMonths, type Day } from '@perennial/shared/day'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { type ReplayRules, replayedConclusion, replayRules } from './replayed-conclusion.ts'
import type { RulesInForce } from './rules.ts'
import { type ScorePoint, scoreSeries } from './score-series.ts'

export interface HistoricScore extends Omit<ScorePoint, 'model' | 'coverage'> {
  /** It was not stored then: it is what would have been concluded from what was known that day. */
  replayed: boolean
}

/**
 * How an account stood from a day on: what was stored, and for the months before the first score what would have been concluded
 * from what was known then. Nothing where it was never scored.
 */
export async function scoreHistory(
  tx: Tx,
  scope: Scope,
  rules: RulesInForce,
  accountId: string,
  from: Day,
): Promise<HistoricScore[]> {
  const stored = await storedHistory(tx, scope, accountId, from)
  const [first] = stored
  if (first === undefined) return []
  const then = await replayRules(tx, rules, first.version)
  const earlier = await replayedMonths(tx, scope, then, accountId, { from, before: first.on })
  return [...earlier, ...stored]
}

/** The stored part of it alone. */
export async function storedHistory(
  tx: Tx,
  { portalId, asOf }: Scope,
  accountId: string,
  from: Day,
): Promise<HistoricScore[]> {
  const stored = await scoreSeries(tx, portalId, accountId, from, asOf)
  return stored.map(({ on, score, band, version }) => ({
    on: on < from ? from : on,
    score,
    band,
    version,
    replayed: false,
  }))
}

/** A replay a month; none of a month in which the CRM did not know the account. */
async function replayedMonths(
  tx: Tx,
  scope: Scope,
  rules: ReplayRules,
  accountId: string,
  { from, before }: { from: Day; before: Day },
): Promise<HistoricScore[]> {
  const found: HistoricScore[] = []
  for (let month = 0, on = from; on < before; on = addMonths(from, ++month)) {
    const conclusion = await replayedConclusion(tx, scope, rules, accountId, { asOf: on, known: on })
    if (conclusion !== null) {
      const { score, band, version } = conclusion
      found.push({ on, score, band, version, replayed: true })
    }
  }
  return found
}
