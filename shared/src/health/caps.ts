import { holds } from '../lifecycle/condition-holds.ts'
import { inWords } from '../lifecycle/condition-words.ts'
import type { Facts } from '../lifecycle/facts.ts'
import type { ScoreAdjustment } from './adjustment.ts'
import { type Bands, highestOf, type Scored } from './band.ts'
import type { ScoreException } from './scorecard.ts'

/** The exceptions that hold and bite, in the order written, each with the points it takes away. */
export function exceptionsOf(
  exact: number,
  exceptions: readonly ScoreException[],
  facts: Facts,
): ScoreAdjustment[] {
  const rows: ScoreAdjustment[] = []
  let left = exact
  for (const { name, when, cap } of exceptions) {
    if (left <= cap || holds(when, facts) !== true) continue
    const because = `${inWords(when)}: the score is at most ${cap}`
    rows.push({ kind: 'exception', name, label: name, points: cap - left, because })
    left = cap
  }
  return rows
}

/**
 * Data that went missing never makes an account look better: a band above the one it would have with the last known values
 * (`limit`) is taken back to that one's upper end.
 */
export const lastKnownCap = (
  exact: number,
  limit: Scored,
  bands: Bands,
  missed: readonly { label: string }[],
): ScoreAdjustment => ({
  kind: 'last_known',
  name: 'last_known',
  label: 'Last known values',
  points: highestOf(limit, bands) - exact,
  because: `No data any more for ${missed.map(({ label }) => label).join(', ')}; with the last known values it would be no better`,
})
