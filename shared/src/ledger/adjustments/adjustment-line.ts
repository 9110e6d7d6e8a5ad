import type { Adjustment } from '../../model/adjustment.ts'
import { type ContractLine, contractLine } from '../../model/contract-line.ts'

/**
 * Revenue that no source knows of, as a line by itself: from the effective day, open-ended. It is called by the id of
 * the adjustment, under which later adjustments change it; one of 0 ends it.
 */
export const adjustmentLine = (adjustment: Adjustment): ContractLine =>
  contractLine({
    id: adjustment.id,
    accountId: adjustment.accountId,
    name: adjustment.note ?? 'Entered by hand',
    start: adjustment.effective,
    price: adjustment.amount,
    everyMonths: 12,
    lossCause: adjustment.lossCause,
    knownFrom: adjustment.knownFrom,
  })

/** The lines that only adjustments know of. */
export const adjustmentLines = (adjustments: readonly Adjustment[]): ContractLine[] =>
  adjustments.filter(({ lineId }) => lineId === null).map(adjustmentLine)
