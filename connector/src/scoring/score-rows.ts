import { createHash } from 'node:crypto'
import type { Assessment } from '@perennial/shared/assessment'
import type { Day } from '@perennial/shared/day'
import type { Evidence } from '@perennial/shared/health/measure'
import type { Contribution } from '@perennial/shared/health/score'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { LastScore, StoredReading } from './last-scores.ts'

/** The day the integer score last became another number. */
export const changedOn = (assessment: Assessment, last: LastScore | undefined): Day | null =>
  last !== undefined && last.score === assessment.score.value ? last.changedOn : assessment.view.asOf

/** What makes a conclusion another one: anything it says, or only what it says about health. */
export type Deciding = 'all' | 'health'

/** What was appended, and what stands now. */
export interface Appended {
  conclusions: number
  standing: Map<string, LastScore>
}

/**
 * Appends the conclusions that differ from the last ones, and of each conclusion only the readings that do. Nothing stored is
 * changed, so that every conclusion can be opened later exactly as it was.
 */
export async function appendScores(
  tx: Tx,
  portalId: string,
  version: number,
  assessments: readonly Assessment[],
  last: ReadonlyMap<string, LastScore>,
  deciding: Deciding,
): Promise<Appended> {
  const rows = assessments.map(assessment =>
    rowsOf(assessment, version, last.get(assessment.view.account.id), deciding),
  )
  const changed = rows.filter(({ differs }) => differs)
  if (changed.length > 0) {
    await insertScores(
      tx,
      portalId,
      changed.map(({ score }) => score),
    )
    await insertReadings(
      tx,
      portalId,
      changed.flatMap(({ readings }) => readings),
    )
  }
  return {
    conclusions: changed.length,
    standing: new Map(rows.map(({ standing }) => [standing.accountId, standing])),
  }
}

function rowsOf(assessment: Assessment, version: number, last: LastScore | undefined, deciding: Deciding) {
  const { score, view, scorecard } = assessment
  const now = new Map(score.contributions.map(one => [one.measure, readingOf(one)]))
  const readings = changedReadings(now, last?.readings ?? new Map())
  const detail = { ...healthOf(assessment), ...restOf(assessment) }
  const digest = digestsOf(assessment, version)
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
    detail,
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
const restOf = ({ arr, renewal, probability, stage, tier, expansion }: Assessment) => ({
  arr: arr && { totals: arr.totals, basis: arr.basis, contracts: arr.contracts.map(({ id }) => id) },
  renewal: renewal && { ...renewal, contract: renewal.contract.id },
  probability,
  stage: stage?.stage ?? null,
  tier: tier?.name ?? null,
  expansion,
})

/** Two digests in one: of health, then of the rest. */
function digestsOf(assessment: Assessment, version: number): string {
  const { score, scorecard } = assessment
  const health = [score.value, score.exact, score.band, score.model, scorecard.card.name, version]
  return digestOf([health, healthOf(assessment)]) + digestOf(restOf(assessment))
}

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

const insertScores = (tx: Tx, portalId: string, rows: readonly object[]) =>
  sql`
    insert into account_score (portal_id, account_id, as_of, sequence, version, score, exact, band, model_score, model_band,
      scorecard, coverage, confidence, changed_on, detail, digest)
    select ${portalId}, id, as_of, sequence, version, score, exact, band, model_score, model_band,
      scorecard, coverage, confidence, changed_on, detail, digest
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id text, as_of date, sequence int, version int, score int, exact float8, band text, model_score int, model_band text,
        scorecard text, coverage float8, confidence float8, changed_on date, detail jsonb, digest text)`.execute(
    tx,
  )

const insertReadings = (tx: Tx, portalId: string, rows: readonly object[]) =>
  sql`
    insert into measure_reading (portal_id, account_id, entry, sequence, as_of, state, value, weight, points, detail, digest)
    select ${portalId}, id, entry, sequence, as_of, state, value, weight, points, detail, digest
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id text, entry text, sequence int, as_of date, state text, value float8, weight float8, points float8, detail jsonb,
        digest text)`.execute(tx)
