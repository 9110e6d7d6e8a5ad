import * as z from 'zod'
import { bandsOf, TheirBands } from './bands-of.ts'
import { entryList, type Gathered, gathering, type NamedEntry } from './entry-list.ts'
import { importFormat } from './import-format.ts'
import type { Imported, WrittenScorecard } from './imported.ts'
import { missingAs, noCoverage, partOfGroup } from './shared-limits.ts'
import { Source, sourced } from './source.ts'
import { Threshold } from './threshold.ts'
import { inTheirWords, worthOf } from './worth-of.ts'

const Metric = z.strictObject({
  metric_name: z.string().min(1),
  weight: z.number().positive().default(1),
  ...Source,
  good: Threshold,
  average: Threshold,
  poor: Threshold,
})
type Metric = z.infer<typeof Metric>

const Profile = z.strictObject({
  profile: z.string().min(1),
  model: z.enum(['multidimensional', 'account']).default('multidimensional'),
  /** What metrics without a value count as, in the multidimensional model. */
  noValue: z.enum(['exclude', 'poor']).default('exclude'),
  bands: TheirBands,
  dimensions: z
    .array(
      z.strictObject({
        dimension: z.string().min(1),
        dimension_weight: z.number().positive().default(1),
        metrics: z.array(Metric).min(1),
      }),
    )
    .min(1),
})
type Profile = z.infer<typeof Profile>

/**
 * Good 100, average 60, poor 0; each dimension is a weighted sum rounded to a whole number before dimensions are weighed.
 * https://support.totango.com/hc/en-us/articles/4410017625748
 */
export const totango = importFormat<Profile>({
  label: 'Totango',
  schema: Profile,
  table: {
    name: 'profile',
    groups: 'dimensions',
    groupColumns: ['dimension', 'dimension_weight'],
    measures: 'metrics',
  },
  translate: profile => (profile.model === 'account' ? accountModel(profile) : multidimensional(profile)),
})

const hierarchy = 'the health of a parent made of that of its sub-accounts'

function multidimensional({ profile, noValue, bands, dimensions }: Profile): Imported {
  const gathered = gathering()
  const judged = bandsOf(bands)
  const groups = Object.fromEntries(
    dimensions.map(({ dimension, dimension_weight: weight, metrics }) => [
      dimension,
      {
        weight,
        rounded: true,
        weights: entryList(metrics.map(entryOf), ['groups', dimension, 'weights'], gathered),
      },
    ]),
  )
  const scorecard: WrittenScorecard = {
    name: profile,
    groups,
    bands: judged.bands,
    minimumCoverage: 0,
    ...missingAs(noValue === 'poor'),
  }
  return {
    scorecard,
    notes: [
      'good 100, average 60, poor 0; each dimension is rounded before it is weighed',
      noCoverage.note,
      ...judged.notes,
      ...gathered.notes,
    ],
    unsupported: [hierarchy, ...partOfGroup('Totango', scorecard)],
    comments: gathered.comments,
  }
}

/**
 * Any poor metric makes the account poor, only good ones make it good: the mean of 100, 60 and 0 is 100 for nothing but good, and a
 * poor metric is an exception that caps it at 0. https://support.totango.com/hc/en-us/articles/360030899812
 */
function accountModel({ profile, dimensions }: Profile): Imported {
  const gathered: Gathered = gathering()
  const weights = entryList(
    dimensions.flatMap(({ metrics }) => metrics.map(metric => ({ ...entryOf(metric), weight: 1 }))),
    ['weights'],
    gathered,
  )
  return {
    scorecard: {
      name: profile,
      weights,
      bands: { healthy: 99.5, watch: 50, hysteresis: 0 },
      exceptions: Object.entries(weights).map(([entry, { label }]) => ({
        name: `${label} is poor`,
        when: { fact: `measure.${entry}`, atMost: 0 },
        cap: 0,
      })),
      minimumCoverage: 0,
    },
    notes: [
      'any poor metric makes the account at risk, nothing but good ones make it healthy',
      noCoverage.note,
      ...gathered.notes,
    ],
    unsupported: [hierarchy],
    comments: gathered.comments,
  }
}

function entryOf({ metric_name: name, weight, good, average, poor, ...source }: Metric): NamedEntry {
  const { worth, notes } = worthOf(name, [
    [poor, 0],
    [average, 60],
    [good, 100],
  ])
  const read = sourced(name, source, worth)
  return {
    name,
    sourced: { ...read, notes: [...read.notes, ...notes] },
    weight,
    comment: inTheirWords({ good, average, poor }),
  }
}
