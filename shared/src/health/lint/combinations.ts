import type { Entry } from '../entries.ts'
import { limitedScore } from '../limited-score.ts'
import { unknown } from '../measure.ts'
import type { ReadEntry } from '../read-entries.ts'
import type { Scorecard } from '../scorecard.ts'
import { weigh } from '../weigh.ts'

/** What one entry reads in a combination; null when nothing is known. */
export type Option = number | null

/** One option of each list, in every way there is. */
export function* combinations(options: readonly (readonly Option[])[]): Generator<Option[]> {
  const [own, ...others] = options
  if (own === undefined) return yield []
  for (const rest of combinations(others)) for (const option of own) yield [option, ...rest]
}

/** Facts beside the measures: none. */
const nothingElse = { asOf: '2000-01-01', values: {} }

/** The whole score of a combination; null when too little of it is known. Exceptions about other facts are taken not to hold. */
export function scoreOfCombination(
  card: Scorecard,
  entries: readonly Entry[],
  chosen: readonly Option[],
): number | null {
  const { coverage, contributions } = weigh(entries.map((entry, at) => readAs(entry, chosen[at] ?? null)))
  if (coverage === 0 || coverage < card.minimumCoverage) return null
  return Math.round(limitedScore(contributions, card, nothingElse).exact)
}

const readAs = (entry: Entry, value: Option): ReadEntry => ({
  entry,
  reading: { ...unknown('Only tried'), value },
  state: value === null ? 'missing' : 'known',
  lastKnown: null,
})
