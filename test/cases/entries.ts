import type { Entry } from '../../shared/src/health/entries.ts'
import type { Measure, Reading } from '../../shared/src/health/measure.ts'
import { type Score, score } from '../../shared/src/health/score.ts'
import { defaultScorecard, type Scorecard } from '../../shared/src/health/scorecard.ts'
import type { Standing } from '../../shared/src/health/standing.ts'
import type { AccountView } from '../../shared/src/model/account-view.ts'
import { defaultPolicy } from '../../shared/src/policy.ts'
import { viewOf } from './account-view.ts'

/** A measure that reads the same value off every account. */
export const constant = (id: string, value: number | null, facts: Partial<Reading> = {}): Measure => ({
  id,
  label: id.toUpperCase(),
  group: 'usage',
  figure: 'nothing',
  direction: 'more_is_better',
  subjective: false,
  needs: [],
  horizonDays: 1,
  defaults: {},
  read: () => ({
    value,
    figure: value,
    because: `${id} is ${value}`,
    evidence: [],
    asOf: null,
    applies: true,
    ...facts,
  }),
})

/** A line of a scorecard; weights are shares once they are in `linesOf`. */
export const entry = (
  id: string,
  weight: number,
  value: number | null,
  more: Partial<Entry> & { reading?: Partial<Reading> } = {},
): Entry => {
  const { reading, ...facts } = more
  return {
    id,
    label: id.toUpperCase(),
    measure: constant(id, value, reading),
    settings: {},
    weight,
    ifMissing: 'spread',
    group: null,
    ...facts,
  }
}

/** Entries whose weights are shares of their sum. */
export function sharesOf(entries: readonly Entry[]): Entry[] {
  const total = entries.reduce((sum, { weight }) => sum + weight, 0)
  return entries.map(one => ({ ...one, weight: one.weight / total }))
}

export const linesOf = (...rows: [id: string, weight: number, value: number | null][]): Entry[] =>
  sharesOf(rows.map(row => entry(...row)))

/** The score of an account that nothing but the lines is known of. */
export const scoreOf = (
  entries: readonly Entry[],
  card: Partial<Scorecard> = {},
  standing: Standing | null = null,
  view: AccountView = viewOf(),
): Score => score(view, { card: { ...defaultScorecard, ...card }, entries }, defaultPolicy, standing)

/** What a score leaves behind for the next one. */
export const standingAfter = ({ model, contributions }: Score): Standing => ({
  band: model.band,
  readings: new Map(
    contributions.map(({ measure, value, because, asOf, lastKnown }) => [
      measure,
      { value, because, asOf, lastKnown },
    ]),
  ),
})

/** The sum of all rows of a score. */
export const rowsSum = ({ contributions, adjustments }: Score): number =>
  [...contributions, ...adjustments].reduce((sum, { points }) => sum + points, 0)
