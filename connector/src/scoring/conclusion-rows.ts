import { createHash } from 'node:crypto'
import type { Assessment } from '@perennial/shared/assessment'
import type { Day } from '@perennial/shared/day'
import type { Evidence } from '@perennial/shared/health/measure'
import type { Contribution } from '@perennial/shared/health/score'
import type { LastScore, StoredReading } from './last-scores.ts'

/** The day the integer score last became another number. */
export const changedOn = (assessment: Assessment, last: LastScore | undefined): Day | null =>
  last !== undefined && last.score === assessment.score.value ? last.changedOn : assessment.view.asOf

/** What makes a conclusion another one: anything it says, or only what it says about health. */
export type Deciding = 'all' | 'health'

/** A conclusion as the rows it is stored as, whether it says anything new, and what stands after it. */
export function rowsOf(
  assessment: Assessment,
  version: number,
  last: LastScore | undefined,
  deciding: Deciding,
) {
  const { score, view, scorecard } = assessment
  const now = new Map(score.contributions.map(one => [one.measure, readingOf(one)]))
  const readings = changedReadings(now, last?.readings ?? new Map())
  const [health, rest] = [healthOf(assessment), restOf(assessment)]
  const figures = [score.value, score.exact, score.band, score.model, scorecard.card.name, version]
  // two digests in one: of health, then of the rest
  const digest = digestOf([figures, health]) + digestOf(rest)
  const differs = readings.length > 0 || !isSame(digest, last?.digest ?? '', deciding)
  const sequence = differs ? (last?.sequence ?? 0) + 1 : last!.sequence
  const changed = changedOn(assessment, last)
  const row = {
    id: view.account.id,
    as_of: view.asOf,
    sequence,
    version,
    score: score.value,
    exact: score.exact,
    band: score.band,
    model_score: score.model.value,
    model_band: score.model.band,
    scorecard: scorecard.card.name,
    coverage: score.coverage,
    confidence: score.confidence,
    changed_on: changed,
    detail: { ...health, ...rest },
    digest,
  }
  const standing: LastScore = {
    accountId: view.account.id,
    sequence,
    version,
    score: score.value,
    band: score.band,
    modelBand: score.model.band,
    changedOn: changed,
    digest,
    readings: new Map([...now].map(([entry, { standing }]) => [entry, standing])),
  }
  return {
    differs,
    score: row,
    readings: readings.map(reading => ({ ...reading, id: row.id, as_of: row.as_of, sequence })),
    standing,
  }
}

/** What was concluded about health beside the readings. */
const healthOf = ({ score, scorecard }: Assessment) => ({
  adjustments: score.adjustments,
  unscoredBecause: score.unscoredBecause,
  scorecardBecause: scorecard.because,
  minimumCoverage: scorecard.card.minimumCoverage,
  override: score.override?.id ?? null,
})

/** Everything else that was concluded. */
const restOf = ({ arr, renewal, probability, category, stage, tier, expansion }: Assessment) => ({
  arr: arr && { totals: arr.totals, basis: arr.basis, contracts: arr.contracts.map(({ id }) => id) },
  renewal: renewal && { ...renewal, contract: renewal.contract.id },
  probability,
  category,
  stage: stage?.stage ?? null,
  tier: tier?.name ?? null,
  expansion: {
    ...expansion,
    parts: expansion.parts.map(({ name, value, points }) => ({ name, value, points })),
  },
})

const isSame = (digest: string, last: string, deciding: Deciding): boolean =>
  deciding === 'all' ? digest === last : digest.slice(0, digestLength) === last.slice(0, digestLength)

interface ReadingRow {
  entry: string
  state: string
  value: number | null
  weight: number
  points: number
  detail: Record<string, unknown>
  digest: string
}

/** A figure that is an age is another one every day: by itself it makes no other reading, so that a quiet day adds nothing. */
function readingOf(contribution: Contribution): { row: ReadingRow; standing: StoredReading } {
  const kept = { ...contribution, evidence: contribution.evidence.map(impersonal) }
  const { measure, state, value, weight, points, ...detail } = kept
  const digest = digestOf({ ...kept, figure: null })
  return {
    row: { entry: measure, state, value, weight, points, detail, digest },
    standing: { value, because: detail.because, asOf: detail.asOf, lastKnown: detail.lastKnown, digest },
  }
}

/** Nothing stored here is ever changed, and persons must be erasable everywhere: who it was is read afresh. */
const impersonal = ({ text, url }: Evidence): Evidence => ({ text, url })

const gone = (entry: string): ReadingRow => ({
  entry,
  state: 'gone',
  value: null,
  weight: 0,
  points: 0,
  detail: {},
  digest: '',
})

const changedReadings = (
  now: ReadonlyMap<string, { row: ReadingRow }>,
  before: ReadonlyMap<string, StoredReading>,
): ReadingRow[] => [
  ...[...now].flatMap(([entry, { row }]) => (before.get(entry)?.digest === row.digest ? [] : [row])),
  ...[...before.keys()].filter(entry => !now.has(entry)).map(gone),
]

const digestLength = 16
const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, digestLength)
