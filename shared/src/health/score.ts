import type { Facts } from '../lifecycle/facts.ts'
import type { AccountView } from '../model/account-view.ts'
import type { Override } from '../model/override.ts'
import type { Policy } from '../policy.ts'
import type { ScoreAdjustment } from './adjustment.ts'
import { type Band, bandOf, isAbove } from './band.ts'
import { lastKnownCap } from './caps.ts'
import type { Entry } from './entries.ts'
import { limitedScore, rounding } from './limited-score.ts'
import { overriddenScore, overrideRow } from './override.ts'
import { pointsOf } from './points-of.ts'
import { type ReadEntry, readEntries } from './read-entries.ts'
import type { Scorecard } from './scorecard.ts'
import type { Standing } from './standing.ts'
import { type Contribution, type Weighed, weigh } from './weigh.ts'

export type { Contribution } from './weigh.ts'

/** What the model says, whatever a person said. */
export interface ModelScore {
  value: number | null
  band: Band
}

/** Health of one account: 0..100, 100 is best; unscored when too little is known. */
export interface Score {
  /** A whole number, the one that counts: a person's where one overrules the model. Null when unscored. */
  value: number | null
  /** The model's before it was rounded. */
  exact: number | null
  band: Band
  model: ModelScore
  override: Override | null
  /** Share of the scorecard's weight that has data, 0..1. */
  coverage: number
  /** Share of the weight that was read from today's facts, 0..1: coverage without values that are only held. */
  confidence: number
  contributions: Contribution[]
  /** With the points of the contributions, their points sum to `value`. */
  adjustments: ScoreAdjustment[]
  /** Why the model gives none; null when it does. */
  unscoredBecause: string | null
}

/** A scorecard with those of its lines that the portal's data can fill. */
export interface ApplicableScorecard {
  card: Scorecard
  entries: readonly Entry[]
}

/**
 * Weighted mean of the measures that have a value, limited by exceptions and by what was last known. Below the scorecard's
 * minimum coverage there is no score and the band is `unscored`. A person's override comes last and hides nothing. `facts` is what
 * exceptions may ask for beside the measures.
 */
export function score(
  view: AccountView,
  { card, entries }: ApplicableScorecard,
  policy: Policy,
  standing: Standing | null = null,
  facts: Facts = { asOf: view.asOf, values: {} },
): Score {
  const read = readEntries(view, entries, policy, standing)
  const weighed = weigh(read)
  const unscoredBecause = whyUnscored(weighed, card)
  const model = unscoredBecause === null ? modelOf(read, weighed, card, standing, facts) : null
  return overruled(view, card, {
    value: model?.value ?? null,
    exact: model?.exact ?? null,
    band: model?.band ?? 'unscored',
    model: { value: model?.value ?? null, band: model?.band ?? 'unscored' },
    override: null,
    ...weighed,
    adjustments: model?.adjustments ?? [],
    unscoredBecause,
  })
}

interface Model {
  value: number
  exact: number
  band: Band
  adjustments: ScoreAdjustment[]
}

function modelOf(
  read: readonly ReadEntry[],
  { contributions }: Weighed,
  card: Scorecard,
  standing: Standing | null,
  facts: Facts,
): Model {
  const bandAt = (score: number) => bandOf(Math.round(score), card.bands, standing?.band ?? null)
  const limited = limitedScore(contributions, card, facts)
  const missed = contributions.filter(({ state, lastKnown }) => state === 'missing' && lastKnown !== null)
  const asLastKnown = missed.length === 0 ? limited : limitedScore(lastKnownAgain(read), card, facts)
  const limit = bandAt(asLastKnown.exact)
  const cap = isAbove(bandAt(limited.exact), limit)
    ? lastKnownCap(limited.exact, limit, card.bands, missed)
    : null
  const exact = limited.exact + (cap?.points ?? 0)
  const value = Math.round(exact)
  const adjustments = [...limited.adjustments, ...(cap ? [cap] : []), ...rounding(value, exact)]
  return { value, exact, band: cap ? limit : bandAt(exact), adjustments }
}

/** What would count if measures that lost their data still had it. */
const lastKnownAgain = (read: readonly ReadEntry[]): Contribution[] =>
  weigh(
    read.map(one =>
      one.state === 'missing' && one.lastKnown !== null
        ? { ...one, state: 'held', reading: { ...one.reading, value: one.lastKnown.value } }
        : one,
    ),
  ).contributions

function overruled(view: AccountView, { bands }: Scorecard, model: Score): Score {
  const { override } = view
  if (override === null) return model
  const value = overriddenScore(override, model.value, bands, view.asOf)
  const points = value - pointsOf(model.contributions) - pointsOf(model.adjustments)
  return {
    ...model,
    value,
    band: bandOf(value, bands),
    override,
    adjustments: [...model.adjustments, overrideRow(override, points)],
  }
}

function whyUnscored({ coverage, contributions }: Weighed, { minimumCoverage }: Scorecard): string | null {
  if (coverage > 0 && coverage >= minimumCoverage) return null
  if (contributions.length === 0)
    return 'The portal holds no data that any measure of the scorecard could read'
  const missing = contributions.filter(({ state }) => state === 'missing').map(({ label }) => label)
  if (missing.length === 0) return 'No measure of the scorecard applies to an account like this'
  return `Only ${Math.round(coverage * 100)} % of the scorecard has data, ${Math.round(minimumCoverage * 100)} % is needed; no data for ${missing.join(', ')}`
}
