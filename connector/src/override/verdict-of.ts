import type { ModelScore } from '@perennial/shared/health/score'
import type { Verdict } from '@perennial/shared/override-request'

/** A score with its band, of the model or of what counts. */
export const verdictOf = ({ value, band }: ModelScore): Verdict => ({ score: value, band })
