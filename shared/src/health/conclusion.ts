import type { Day } from '../day.ts'
import type { ScoreAdjustment } from './adjustment.ts'
import type { Band } from './band.ts'
import type { Contribution } from './weigh.ts'

/** A score as it was concluded, with every row that sums to it: what is stored, explained and compared. */
export interface Conclusion {
  asOf: Day
  /** Version of the configuration it was concluded under. */
  version: number
  scorecard: string
  score: number | null
  band: Band
  coverage: number
  contributions: Contribution[]
  adjustments: ScoreAdjustment[]
  unscoredBecause: string | null
}
