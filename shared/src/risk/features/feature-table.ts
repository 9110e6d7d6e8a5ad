import type { Direction, HistoryNeed } from '../../health/measure.ts'
import type { ApplicableScorecard } from '../../health/score.ts'
import { contractFeatures, type Feature, figureFeature, measureFeature, type RiskSign } from './feature.ts'
import { classOf } from './feature-class.ts'
import type { Features } from './features-of.ts'

const signOf: Record<Direction, RiskSign> = { more_is_better: -1, less_is_better: 1, u_shaped: 0 }

/** A measure as its value, and as the figure behind it. */
interface MeasureFeatures {
  value: Feature
  figure: Feature
}

/**
 * Every column of the portal: the measures of its scorecards, of which the first that holds an entry says its weight, and what contracts
 * tell. A healthier measure never raises the risk. A measure is read by its figure where the rows have it, else by its value.
 */
export function featureTable(
  scorecards: readonly ApplicableScorecard[],
  rows: readonly { features: Features }[],
): Feature[] {
  const histories = new Set<HistoryNeed>(
    scorecards.flatMap(({ entries }) => entries.flatMap(({ measure }) => measure.histories ?? [])),
  )
  const measures = new Map<string, MeasureFeatures>()
  for (const { entries } of scorecards.toReversed()) {
    const total = entries.reduce((sum, { weight }) => sum + weight, 0)
    for (const { id, label, measure, weight } of entries) {
      const common = { label, class: classOf(measure, histories), handWeight: weight / total }
      measures.set(id, {
        value: { name: measureFeature(id), sign: -1, ...common },
        figure: { name: figureFeature(id), sign: signOf[measure.direction], ...common },
      })
    }
  }
  return [...[...measures.values()].map(one => readBy(one, rows)), ...contractFeatures]
}

const known = (rows: readonly { features: Features }[], name: string): number =>
  rows.filter(({ features }) => features[name] != null).length

const readBy = ({ value, figure }: MeasureFeatures, rows: readonly { features: Features }[]): Feature =>
  known(rows, figure.name) > 0 && known(rows, figure.name) === known(rows, value.name) ? figure : value

/** The features a row rests on of which only today's value is known: a replay of it is optimistic. */
export const overwrittenIn = (features: readonly Feature[], values: Features): string[] =>
  features
    .filter(({ class: kind, name }) => kind === 'overwritten' && values[name] != null && values[name] !== 0)
    .map(({ name }) => name)
