import * as z from 'zod'
import { bandsOf, type JudgedBands } from './bands-of.ts'
import { entryList, gathering, type NamedEntry } from './entry-list.ts'
import { importFormat } from './import-format.ts'
import type { Imported, WrittenEntries, WrittenGroup, WrittenScorecard } from './imported.ts'
import { scaleOfRanges } from './scale-of-ranges.ts'
import { missingAs, noCoverage, partOfGroup } from './shared-limits.ts'
import { Source, sourced, type Worth } from './source.ts'

const Weight = z.number().positive().max(999_999)

const Measure = z.strictObject({
  measure: z.string().min(1),
  weight: Weight.default(1),
  ...Source,
  /** From figure to score; left out where the number is the score of 0 to 100 itself. */
  ranges: z
    .array(z.strictObject({ from: z.number(), to: z.number(), score: z.number().min(0).max(100) }))
    .min(1)
    .optional(),
  /** Score of each colour or grade. */
  levels: z.record(z.string(), z.number().min(0).max(100)).optional(),
  /** A score set by hand, which the next run of a rule overwrites. */
  manual: z.boolean().default(false),
})

const Scorecard = z.strictObject({
  scorecard: z.string().min(1),
  /** Whether measures without a score are left out; otherwise they count as 0. */
  na: z.enum(['exclude', 'zero']).default('exclude'),
  /** Ranges of the numeric scheme, lowest first. */
  scheme: z
    .array(z.strictObject({ from: z.number(), to: z.number(), label: z.string() }))
    .min(2)
    .optional(),
  groups: z
    .array(
      z.strictObject({
        group: z.string().min(1),
        group_weight: Weight.default(1),
        measures: z.array(Measure).min(1),
      }),
    )
    .min(1),
})
type Scorecard = z.infer<typeof Scorecard>

/**
 * A weighted mean; weights of any size are shares of their sum. A range does not include its From, except the lowest one.
 * https://support.gainsight.com/Gainsight_NXT/05Scorecards/FAQs/Scorecard_FAQs
 */
export const gainsight = importFormat<Scorecard>({
  label: 'Gainsight',
  schema: Scorecard,
  table: {
    name: 'scorecard',
    groups: 'groups',
    groupColumns: ['group', 'group_weight'],
    measures: 'measures',
  },
  translate,
})

function translate({ scorecard: name, na, scheme, groups: theirs }: Scorecard): Imported {
  const gathered = gathering()
  const { bands, notes } = schemeBands(scheme)
  const lists = theirs.map(({ group, group_weight: weight, measures }): [string, WrittenGroup] => {
    const path = theirs.length === 1 ? ['weights'] : ['groups', group, 'weights']
    return [
      group,
      {
        weight,
        weights: entryList(measures.map(entryOf), path, gathered),
      },
    ]
  })
  const scorecard: WrittenScorecard = {
    name,
    ...weighed(lists),
    bands,
    minimumCoverage: 0,
    ...missingAs(na === 'zero'),
  }
  return {
    scorecard,
    notes: ['weights are shares of their sum, as there', noCoverage.note, ...notes, ...gathered.notes],
    unsupported: [
      ...limitsOf(theirs.flatMap(({ measures }) => measures)),
      ...partOfGroup('Gainsight', scorecard),
    ],
    comments: gathered.comments,
  }
}

/** One group is no group. */
const weighed = (
  lists: [string, WrittenGroup][],
): { weights: WrittenEntries } | { groups: Record<string, WrittenGroup> } =>
  lists.length === 1 ? { weights: lists[0]![1].weights } : { groups: Object.fromEntries(lists) }

/** Scores are whole, so a range that does not include its From begins one above the top of the range below. */
function schemeBands(scheme: Scorecard['scheme']): JudgedBands {
  if (scheme === undefined) return bandsOf(undefined)
  const healthy = scheme.at(-2)!.to + 1
  if (scheme.length === 2)
    return {
      bands: { healthy, watch: healthy - 1, hysteresis: 0 },
      notes: ['the scheme has two ranges and ours three bands: watch is the one point below healthy'],
    }
  return {
    bands: { healthy, watch: scheme[0]!.to + 1, hysteresis: 0 },
    notes:
      scheme.length === 3
        ? []
        : [
            `of ${scheme.length} ranges the highest is healthy and the lowest at risk; all between them are watch`,
          ],
  }
}

function entryOf({
  measure: name,
  weight,
  ranges,
  levels,
  manual: _,
  ...source
}: z.infer<typeof Measure>): NamedEntry {
  const read = sourced(name, source, worthIn(ranges, levels))
  return {
    name,
    sourced: read,
    weight,
    comment: (ranges ?? []).map(({ from, to, score }) => `${from} to ${to} = ${score}`).join('; '),
  }
}

function worthIn(
  ranges: z.infer<typeof Measure>['ranges'],
  levels: Record<string, number> | undefined,
): Worth {
  if (levels) return { levels }
  if (!ranges) return null
  const lowest = Math.min(...ranges.map(({ from }) => from))
  const { scale } = scaleOfRanges(
    ranges.map(({ from, to, score }) => ({ from, to, fromIn: from === lowest, toIn: true, value: score })),
  )
  return { scale }
}

const limitsOf = (measures: readonly z.infer<typeof Measure>[]): string[] =>
  measures
    .filter(({ manual }) => manual)
    .map(
      ({ measure }) =>
        `${measure}: set by hand there; here a person overrules the whole score, with reason and end (\`perennial override\`)`,
    )
