import type { Assessment } from '../assessment.ts'
import type { Conclusion } from './conclusion.ts'

/** An assessment as the conclusion it would be stored as. */
export const concluded = (
  { view, scorecard, score }: Pick<Assessment, 'view' | 'scorecard' | 'score'>,
  version: number,
): Conclusion => ({
  asOf: view.asOf,
  version,
  scorecard: scorecard.card.name,
  score: score.value,
  band: score.band,
  coverage: score.coverage,
  contributions: score.contributions,
  adjustments: score.adjustments,
  unscoredBecause: score.unscoredBecause,
})
