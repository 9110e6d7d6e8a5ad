import type { Assessment } from '@perennial/shared/assessment'
import type { Band } from '@perennial/shared/health/band'
import type { Difference } from '@perennial/shared/health/changes'
import type { ExplainedRow } from '@perennial/shared/health/explained'
import type { Journey } from './journey.ts'

/** What `perennial explain --json` prints. */
export interface Explained {
  account: { id: string; name: string; url: string }
  asOf: string
  score: number | null
  band: Band
  coverage: number
  scorecard: { name: string; version: number }
  contributions: ExplainedRow[]
  unscoredBecause: string | null
  arr: Assessment['arr']
  renewal: Assessment['renewal']
}

export const explained = (journey: Journey, account: string, ...options: string[]): Promise<Explained> =>
  journey.run<Explained>('explain', account, ...options)

/** What `perennial explain --from --to --json` prints. */
export interface ExplainedChange extends Explained, Difference {
  from: { asOf: string; score: number | null; replayed: boolean }
  series: { on: string; score: number | null; version: number }[]
}
