import * as z from 'zod'
import { Bands } from './band.ts'
import type { DataNeed, Measure } from './measure.ts'
import { measureById, measures } from './measures.ts'

/** How measures become one score: weights, bands and how much must be known. */
export const Scorecard = z
  .object({
    name: z.string().min(1),
    weights: z.record(
      z.string().refine(id => measureById.has(id), {
        error: issue =>
          `unknown measure ${JSON.stringify(issue.input)}; known: ${[...measureById.keys()].join(', ')}`,
      }),
      z.number().positive(),
    ),
    bands: Bands,
    /** Share of the weight that must have data before an account is scored at all. */
    minimumCoverage: z.number().min(0).max(1),
  })
  .strict()
  .refine(card => Object.keys(card.weights).length > 0, { message: 'a scorecard needs at least one measure' })
export type Scorecard = z.infer<typeof Scorecard>

/** Points of weight each measure starts with; a portal gets those it has data for. */
export const starterWeights: Readonly<Record<string, number>> = {
  engagement_recency: 20,
  usage_trend: 20,
  licence_use: 15,
  ticket_load: 15,
  survey_sentiment: 10,
  onboarding_progress: 5,
  csm_sentiment: 10,
  stakeholder_roles: 5,
}

export const defaultScorecard: Scorecard = {
  name: 'Default',
  weights: { ...starterWeights },
  bands: { healthy: 70, watch: 45, hysteresis: 2 },
  minimumCoverage: 0.5,
}

/** The measures of a scorecard that this portal's data could ever fill, with their weights. */
export interface ApplicableMeasure {
  measure: Measure
  weight: number
}

export function applicable(card: Scorecard, available: ReadonlySet<DataNeed>): ApplicableMeasure[] {
  return measures.flatMap(measure => {
    const weight = card.weights[measure.id]
    return weight !== undefined && measure.needs.every(need => available.has(need))
      ? [{ measure, weight }]
      : []
  })
}
