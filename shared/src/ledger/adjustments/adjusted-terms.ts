import type { Adjustment } from '../../model/adjustment.ts'
import type { ContractLine, LossCause } from '../../model/contract-line.ts'
import { inOrderOfKnowledge } from './order.ts'

/** The currency a line's steps are in: its own, or, where no price is known, that of the last word on it; else null. */
export const adjustedCurrency = (
  { price }: ContractLine,
  adjustments: readonly Adjustment[],
): string | null => price?.currency ?? inOrderOfKnowledge(adjustments).at(-1)?.amount.currency ?? null

/** Why the line was lost or pays less: as the contract says, else as whoever adjusted it last said. */
export const adjustedLossCause = (
  { lossCause }: ContractLine,
  adjustments: readonly Adjustment[],
): LossCause | null =>
  lossCause ?? inOrderOfKnowledge(adjustments).findLast(one => one.lossCause !== null)?.lossCause ?? null
