import * as z from 'zod'
import { bandsOf, TheirBands } from './bands-of.ts'
import { entryList, gathering, type NamedEntry } from './entry-list.ts'
import { importFormat } from './import-format.ts'
import type { Imported, WrittenScorecard } from './imported.ts'
import { missingAs, noCoverage, partOfGroup } from './shared-limits.ts'
import { Source, sourced } from './source.ts'
import { Threshold } from './threshold.ts'
import { inTheirWords, worthOf } from './worth-of.ts'

const Metric = z.strictObject({
  metric_name: z.string().min(1),
  ...Source,
  poor: Threshold,
  concerning: Threshold,
  healthy: Threshold,
  /** It counts things that come whole: 1-2 is everything from 1 to below 3. */
  whole: z.boolean().default(false),
})

type Metric = z.infer<typeof Metric>

const HealthScore = z.strictObject({
  healthScore: z.string().min(1),
  /** Whether metrics without a value are left out; otherwise they count as poor. */
  excludeNulls: z.boolean().default(true),
  /** On their scale of 0 to 10. */
  bands: TheirBands,
  scores: z
    .array(
      z.strictObject({
        score: z.string().min(1),
        score_weight: z.number().positive().default(1),
        metrics: z.array(Metric).min(1),
      }),
    )
    .min(1),
})
type HealthScore = z.infer<typeof HealthScore>

/**
 * Scores of 0 to 10: poor 0, concerning 5, healthy 10; the metrics of a score are averaged, the scores weighed.
 * https://docs.vitally.io/account-health-scores-and-metrics/health-scores
 */
export const vitally = importFormat<HealthScore>({
  label: 'Vitally',
  schema: HealthScore,
  table: {
    name: 'healthScore',
    groups: 'scores',
    groupColumns: ['score', 'score_weight'],
    measures: 'metrics',
  },
  translate,
})

function translate({ healthScore, excludeNulls, bands, scores }: HealthScore): Imported {
  const gathered = gathering()
  const judged = bandsOf(bands, 10)
  const groups = Object.fromEntries(
    scores.map(({ score, score_weight: weight, metrics }) => [
      score,
      { weight, weights: entryList(metrics.map(entryOf), ['groups', score, 'weights'], gathered) },
    ]),
  )
  const scorecard: WrittenScorecard = {
    name: healthScore,
    groups,
    bands: judged.bands,
    minimumCoverage: 0,
    ...missingAs(!excludeNulls),
  }
  return {
    scorecard,
    notes: [
      '0 to 10 became 0 to 100: poor 0, concerning 50, healthy 100',
      noCoverage.note,
      ...judged.notes,
      ...gathered.notes,
    ],
    unsupported: [
      'of several matching segments Vitally takes the one joined last; here the first scorecard whose `when` holds wins',
      ...partOfGroup('Vitally', scorecard),
    ],
    comments: gathered.comments,
  }
}

function entryOf({ metric_name: name, poor, concerning, healthy, whole, ...source }: Metric): NamedEntry {
  const { worth, notes } = worthOf(
    name,
    [
      [poor, 0],
      [concerning, 50],
      [healthy, 100],
    ],
    whole,
  )
  const read = sourced(name, source, worth)
  return {
    name,
    sourced: { ...read, notes: [...read.notes, ...notes] },
    weight: 1,
    comment: inTheirWords({ poor, concerning, healthy }),
  }
}
