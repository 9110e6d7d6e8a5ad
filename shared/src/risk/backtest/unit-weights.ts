import { entryOf, type Feature, measureFeature } from '../features/feature.ts'
import { plattOf } from '../logistic/platt.ts'
import { sigmoid } from '../logistic/sigmoid.ts'
import { isLost } from '../model/train-loss.ts'
import { lossRate } from './base-rate.ts'
import type { Contender } from './contender.ts'
import type { DecisionRow } from './decision-row.ts'

/** Every measure of the scorecard counts alike (Dawes 1979): the yardstick that says what weights are worth at all. */
export const unitWeights: Contender = {
  name: 'unit_weights',
  learn: (rows, features) => {
    const measures = measuresIn(features)
    const line = plattOf(
      rows.map(row => ({
        logit: danger(row, measures),
        happened: isLost(row),
        weight: row.weight,
        block: 0,
      })),
    )
    const base = lossRate(rows)
    return row => {
      const rank = danger(row, measures)
      return { p: line === null ? base : sigmoid(line.intercept + line.slope * rank), rank }
    }
  },
}

const measuresIn = (features: readonly Feature[]): string[] =>
  features.flatMap(({ name }) => {
    const entry = entryOf(name)
    return entry === null ? [] : [measureFeature(entry)]
  })

/** What the known measures lack in the mean: -2..2, 2 is worst; in the middle where none is known. */
function danger({ features }: DecisionRow, measures: readonly string[]): number {
  const known = measures.map(name => features[name]).filter(value => value != null)
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + (50 - value) / 25, 0) / known.length
}
