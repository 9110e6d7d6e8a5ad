import * as z from 'zod'
import { Condition } from '../lifecycle/condition.ts'
import { Bands } from './band.ts'
import { entryFaults } from './entry-faults.ts'
import { MeasureEntry, MissingPolicy } from './measure-entry.ts'

/** Measures by entry: the id of a measure, or a name of one's own with `read` naming the measure. */
const Entries = z.record(z.string().min(1), MeasureEntry).superRefine((entries, context) => {
  for (const { path, message } of entryFaults(entries))
    context.addIssue({ code: 'custom', path, message, input: entries })
})

/** Measures that are weighed among each other first. Weights within and between groups are shares of their sum. */
const Group = z.strictObject({
  weight: z.number().positive(),
  weights: Entries,
  /** The group's mean is rounded to a whole number before it is weighed, as some tools do. */
  rounded: z.boolean().optional(),
})

/** What limits the total however good the rest is: where `when` holds, the score is at most `cap`. */
export const ScoreException = z.strictObject({
  name: z.string().min(1),
  when: Condition,
  cap: z.number().min(0).max(100),
})
export type ScoreException = z.infer<typeof ScoreException>

/** How measures become one score: weights, bands, exceptions and how much must be known. */
export const Scorecard = z
  .strictObject({
    name: z.string().min(1),
    /** Whom it is for; the one without is for everybody else. */
    when: Condition.optional(),
    weights: Entries.optional(),
    groups: z.record(z.string().min(1), Group).optional(),
    bands: Bands,
    exceptions: z.array(ScoreException).optional(),
    /** Share of the weight that must have data before an account is scored at all. */
    minimumCoverage: z.number().min(0).max(1),
    /** What measures without data count as, unless their entry says otherwise. */
    ifMissing: MissingPolicy.optional(),
    /** Share of the weight that may rest on opinions before lint objects. */
    mostSubjective: z.number().min(0).max(1).optional(),
    /** The weights as people read them elsewhere, e.g. in a handbook; lint holds them against the real ones. */
    stated: z.record(z.string(), z.number()).optional(),
  })
  .refine(({ weights, groups }) => (weights === undefined) !== (groups === undefined), {
    message: 'write weights or groups, one of the two',
  })
  .refine(card => entryNames(card).length > 0, { message: 'a scorecard needs at least one measure' })
  .refine(card => new Set(entryNames(card)).size === entryNames(card).length, {
    message: 'one entry stands in two groups; give one of them a name of its own and `read`',
  })
export type Scorecard = z.infer<typeof Scorecard>

/** A scorecard that is not for everybody. */
export const ScorecardForSome = Scorecard.refine(({ when }) => when !== undefined, {
  path: ['when'],
  message: 'say whom it is for; the one for everybody else is `scorecard`',
})

/** The names of all entries, in the order written. */
function entryNames({ weights = {}, groups = {} }: Weights): string[] {
  return [weights, ...Object.values(groups).map(group => group.weights)].flatMap(Object.keys)
}

interface Weights {
  weights?: Record<string, MeasureEntry> | undefined
  groups?: Record<string, { weights: Record<string, MeasureEntry> }> | undefined
}

const usualWeights = {
  engagement_recency: 20,
  usage_trend: 20,
  licence_use: 15,
  ticket_load: 15,
  survey_sentiment: 10,
  onboarding_progress: 5,
  csm_sentiment: 10,
  stakeholder_roles: 5,
}

/**
 * Weights that measures have to each other in a starter scorecard. A portal gets those it has data for, as points of a hundred; the
 * last ones only where its companies keep such facts at all.
 */
export const starterWeights: Readonly<Record<string, number>> = {
  ...usualWeights,
  overdue_invoices: 10,
  missed_milestones: 5,
  value_realised: 5,
}

export const defaultScorecard: Scorecard = {
  name: 'Default',
  weights: { ...usualWeights },
  bands: { healthy: 70, watch: 45, hysteresis: 2 },
  minimumCoverage: 0.5,
}
