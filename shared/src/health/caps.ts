import { holds } from '../lifecycle/condition-holds.ts'
import { inWords } from '../lifecycle/condition-words.ts'
import type { Facts } from '../lifecycle/facts.ts'
import type { ScoreAdjustment } from './adjustment.ts'
import { type Band, type Bands, bandOf, highestOf, isAbove } from './band.ts'
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
 * Data that went missing never makes an account look better: a band above the one it would have with the last known values is
 * taken back to that one's upper end. `withLastKnown` is the score with those values.
 */
export function lastKnownCap(
  exact: number,
  withLastKnown: number,
  bands: Bands,
  previous: Band | null,
  missed: readonly string[],
): ScoreAdjustment | null {
  const at = (score: number) => bandOf(Math.round(score), bands, previous)
  const limit = at(withLastKnown)
  if (missed.length === 0 || !isAbove(at(exact), limit)) return null
  return {
    kind: 'last_known',
    name: 'last_known',
    label: 'Last known values',
    points: highestOf(limit, bands) - exact,
    because: `No data any more for ${missed.join(', ')}; with the last known values it would be no better`,
  }
}
