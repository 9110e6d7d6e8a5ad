import * as z from 'zod'
import { bandsOf, TheirBands } from './bands-of.ts'
import { entryList, gathering, type NamedEntry } from './entry-list.ts'
import { importFormat } from './import-format.ts'
import type { Imported } from './imported.ts'
import { scaleOfRanges } from './scale-of-ranges.ts'
import { noCoverage } from './shared-limits.ts'
import { Source, sourced } from './source.ts'

const Tier = z.strictObject({
  /** Not included, unless it is left out. */
  from: z.number().optional(),
  /** Included; left out where there is no top. */
  to: z.number().optional(),
  points: z.number().min(0),
})

const Factor = z.strictObject({
  factor: z.string().min(1),
  points: z.number().positive(),
  ...Source,
  averageChildren: z.boolean().default(false),
  contacts: z.string().optional(),
  tiers: z.preprocess(
    written => (typeof written === 'string' ? tiersIn(written) : written),
    z.array(Tier).min(1),
  ),
})
type Factor = z.infer<typeof Factor>

const ChurnScore = z.strictObject({
  churnScore: z.string().min(1),
  /** In points, 100 is best: the direction of the factors. */
  bands: TheirBands,
  factors: z.array(Factor).min(1),
})
type ChurnScore = z.infer<typeof ChurnScore>

/**
 * Points of each factor sum to 100; a tier includes its top and not its bottom, the higher tier wins a tie.
 * https://support.churnzero.com/hc/en-us/articles/360003820251
 */
export const churnzero = importFormat<ChurnScore>({
  label: 'ChurnZero',
  schema: ChurnScore,
  table: { name: 'churnScore', groups: null, groupColumns: [], measures: 'factors' },
  translate,
})

/** In a table: `:0=0; 0:5=10; 5:=20` for bottom:top=points. */
function tiersIn(text: string): { from?: number; to?: number; points: number }[] {
  return text.split(';').map(part => {
    const [, from, to, points] = /^\s*(-?[\d.]*)\s*:\s*(-?[\d.]*)\s*=\s*([\d.]+)\s*$/.exec(part) ?? []
    return {
      ...(from ? { from: Number(from) } : {}),
      ...(to ? { to: Number(to) } : {}),
      points: Number(points),
    }
  })
}

function translate({ churnScore, bands, factors }: ChurnScore): Imported {
  const gathered = gathering()
  const judged = bandsOf(bands)
  const weights = entryList(factors.map(entryOf), ['weights'], gathered)
  return {
    scorecard: { name: churnScore, weights, bands: judged.bands, minimumCoverage: 0, ifMissing: 0 },
    notes: [
      'direction: their introduction calls 100 a high risk, while points are given for good behaviour; here 100 is best',
      'a factor without data gets no points, as there',
      noCoverage.note,
      ...judged.notes,
      ...gathered.notes,
    ],
    unsupported: factors.flatMap(limitsOf),
    comments: gathered.comments,
  }
}

function entryOf({
  factor: name,
  points,
  tiers,
  averageChildren: _,
  contacts: __,
  ...source
}: Factor): NamedEntry {
  const ranges = tiers.map(({ from, to, points: own }) => ({
    from: from ?? Number.NEGATIVE_INFINITY,
    to: to ?? Number.POSITIVE_INFINITY,
    fromIn: from === undefined,
    toIn: true,
    value: (100 * own) / points,
  }))
  const { scale, notes } = scaleOfRanges(ranges)
  const read = sourced(name, source, { scale })
  return {
    name,
    sourced: { ...read, notes: [...read.notes, ...notes] },
    weight: points,
    comment: `${points} points: ${tiers.map(({ from, to, points: own }) => `${from ?? '...'} to ${to ?? '...'} = ${own}`).join('; ')}`,
  }
}

const limitsOf = ({ factor, averageChildren, contacts }: Factor): string[] => [
  ...(averageChildren ? [`${factor}: the mean of the children instead of the account's own data`] : []),
  ...(contacts ? [`${factor}: only contacts in ${contacts}; here it reads the account as a whole`] : []),
]
