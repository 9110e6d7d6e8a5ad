import type { AccountView } from '../model/account-view.ts'
import type { Policy } from '../policy.ts'
import { type Band, bandOf } from './band.ts'
import type { Reading } from './measure.ts'
import type { ApplicableMeasure, Scorecard } from './scorecard.ts'

/** What one measure adds. `points` of all contributions sum exactly to the score's `exact`. */
export interface Contribution extends Reading {
  measure: string
  label: string
  /** Effective share of the known weight, 0..1; 0 when unknown. */
  weight: number
  points: number
}

/** Health of one account: 0..100, 100 is best; unscored when too little is known. */
export interface Score {
  /** Rounded; null when unscored. */
  value: number | null
  exact: number | null
  band: Band
  /** Share of the scorecard's weight that had data, 0..1. */
  coverage: number
  contributions: Contribution[]
  unscoredBecause: string | null
}

/**
 * Weighted mean of the measures that have a value; the weight of unknown ones is spread over the known.
 * Below the scorecard's minimum coverage there is no score and the band is `unscored`.
 */
export function score(
  view: AccountView,
  card: Scorecard,
  measures: readonly ApplicableMeasure[],
  policy: Policy,
  previousBand: Band | null = null,
): Score {
  const readings = measures.map(({ measure, weight }) => ({
    measure,
    weight,
    reading: measure.read(view, view.asOf, policy),
  }))
  const total = readings.reduce((sum, { weight }) => sum + weight, 0)
  const known = readings.reduce(
    (sum, { weight, reading }) => (reading.value === null ? sum : sum + weight),
    0,
  )
  const coverage = total === 0 ? 0 : known / total
  const contributions = readings.map(({ measure, weight, reading }): Contribution => {
    const share = reading.value === null ? 0 : weight / known
    return {
      ...reading,
      measure: measure.id,
      label: measure.label,
      weight: share,
      points: share * (reading.value ?? 0),
    }
  })
  const unscoredBecause = whyUnscored(coverage, card, readings)
  if (unscoredBecause !== null)
    return { value: null, exact: null, band: 'unscored', coverage, contributions, unscoredBecause }
  const exact = contributions.reduce((sum, { points }) => sum + points, 0)
  const value = Math.round(exact)
  return {
    value,
    exact,
    band: bandOf(value, card.bands, previousBand),
    coverage,
    contributions,
    unscoredBecause,
  }
}

function whyUnscored(
  coverage: number,
  card: Scorecard,
  readings: readonly { measure: { label: string }; reading: Reading }[],
): string | null {
  if (coverage > 0 && coverage >= card.minimumCoverage) return null
  const missing = readings.filter(({ reading }) => reading.value === null).map(({ measure }) => measure.label)
  if (readings.length === 0) return 'The portal holds no data that any measure of the scorecard could read'
  return `Only ${Math.round(coverage * 100)} % of the scorecard has data, ${Math.round(card.minimumCoverage * 100)} % is needed; no data for ${missing.join(', ')}`
}
