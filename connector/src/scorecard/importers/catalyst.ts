import * as z from 'zod'
import { entryList, gathering, type NamedEntry } from './entry-list.ts'
import { importFormat } from './import-format.ts'
import type { Imported, WrittenScorecard } from './imported.ts'
import { noCoverage, partOfGroup } from './shared-limits.ts'
import { Source, sourced, type Worth } from './source.ts'

const Rule = z.union([z.number(), z.string().min(1), z.boolean(), z.array(z.string().min(1)).min(1)])

const Input = z.strictObject({
  input: z.string().min(1),
  ...Source,
  /** Numbers: healthy above it, at risk below it. Choices: which ones. */
  healthy: Rule,
  atRisk: Rule,
  /** Choices that match neither rule. */
  neutral: z.array(z.string().min(1)).optional(),
  nulls: z.enum(['neutral', 'exclude']).default('neutral'),
})
type Input = z.infer<typeof Input>

const Profile = z.strictObject({
  profile: z.string().min(1),
  groups: z
    .array(
      z.strictObject({
        group: z.string().min(1),
        group_weight: z.number().positive().default(1),
        /** How the inputs of the group become one score. */
        score: z.enum(['average', 'highest', 'lowest']).default('average'),
        inputs: z.array(Input).min(1),
      }),
    )
    .min(1),
})
type Profile = z.infer<typeof Profile>

/** Their zones begin at 4 and at 8 of 10. */
const bands = { healthy: 80, watch: 40, hysteresis: 0 }
const neutral = 50

/**
 * Scores of 1 to 10: choices are 1, 5 or 10; numbers run through three zones, 1-3, 4-7 and 8-10, in even steps.
 * https://help.catalyst.io/hc/en-us/articles/28924687994260
 */
export const catalyst = importFormat<Profile>({
  label: 'Catalyst',
  schema: Profile,
  table: {
    name: 'profile',
    groups: 'groups',
    groupColumns: ['group', 'group_weight', 'score'],
    measures: 'inputs',
  },
  translate,
})

function translate({ profile, groups: theirs }: Profile): Imported {
  const gathered = gathering()
  const groups = Object.fromEntries(
    theirs.map(({ group, group_weight: weight, inputs }) => [
      group,
      { weight, weights: entryList(inputs.map(entryOf), ['groups', group, 'weights'], gathered) },
    ]),
  )
  const scorecard: WrittenScorecard = { name: profile, groups, bands, minimumCoverage: 0 }
  return {
    scorecard,
    notes: ['1 to 10 became 10 to 100; colours change at 4 and 8 of 10', noCoverage.note, ...gathered.notes],
    unsupported: [
      ...theirs
        .filter(({ score }) => score !== 'average')
        .map(({ group, score }) => `${group} takes the ${score} of its inputs; here it is their mean`),
      ...partOfGroup('Catalyst', scorecard),
    ],
    comments: gathered.comments,
  }
}

function entryOf({ input: name, healthy, atRisk, neutral: others, nulls, ...source }: Input): NamedEntry {
  const numbers = typeof healthy === 'number' && typeof atRisk === 'number'
  const judged = numbers
    ? zones(name, atRisk, healthy)
    : { worth: { levels: choices(healthy, atRisk, others ?? []) }, notes: unlisted(name, nulls, others) }
  const read = sourced(name, source, judged.worth)
  return {
    name,
    sourced: { ...read, notes: [...read.notes, ...judged.notes] },
    weight: 1,
    more: nulls === 'neutral' ? { ifMissing: neutral } : {},
    comment: `healthy ${[healthy].flat().join(', ')}; at risk ${[atRisk].flat().join(', ')}; nulls ${nulls}`,
  }
}

const choices = (
  healthy: z.infer<typeof Rule>,
  atRisk: z.infer<typeof Rule>,
  others: readonly string[],
): Record<string, number> =>
  Object.fromEntries([
    ...[healthy].flat().map(choice => [String(choice), 100]),
    ...[atRisk].flat().map(choice => [String(choice), 10]),
    ...others.map(choice => [choice, neutral]),
  ])

const unlisted = (name: string, nulls: Input['nulls'], others: readonly string[] | undefined): string[] =>
  nulls === 'exclude' && others === undefined
    ? [`${name}: choices that match no rule are neutral there and unknown here, unless listed under neutral`]
    : []

/** Straight lines through their steps: a third of the lower bound, a quarter of the middle, a third of the upper bound. */
function zones(name: string, atRisk: number, healthy: number): { worth: Worth; notes: string[] } {
  if (healthy <= atRisk || atRisk <= 0)
    return {
      worth: {
        scale: {
          linear:
            healthy > atRisk
              ? [
                  [atRisk, 40],
                  [healthy, 80],
                ]
              : fallingZones(atRisk, healthy),
        },
      },
      notes: [
        `${name}: their steps begin at 0 and rise, which does not fit these bounds; here a straight line runs between them`,
      ],
    }
  return {
    worth: {
      scale: {
        linear: [
          [0, 10],
          [atRisk, 40],
          [healthy, 80],
          [healthy + (2 * healthy) / 3, 100],
        ],
      },
    },
    notes: [],
  }
}

const fallingZones = (atRisk: number, healthy: number): [number, number][] =>
  atRisk === healthy
    ? [[healthy, 80]]
    : [
        [healthy, 80],
        [atRisk, 40],
      ]
