import { AdjustReceipt, type AdjustRequest, UndoReceipt } from '@perennial/shared/adjust'
import { OverrideReceipt, type OverrideRequest } from '@perennial/shared/override-request'
import { ask } from '../../common/connector/ask.ts'

/** What can be done from a card; tests pass their own. All of it throws CardFailure. */
export interface Writer {
  /** What an adjustment of revenue would do; nothing is stored. */
  previewAdjust(id: number, request: ArrUpdate): Promise<AdjustReceipt>
  adjust(id: number, request: ArrUpdate): Promise<AdjustReceipt>
  undoAdjust(id: number, adjustmentId: string): Promise<UndoReceipt>
  /** What a score set by hand would do; nothing is stored. */
  previewOverride(id: number, request: HealthOverride): Promise<OverrideReceipt>
  override(id: number, request: HealthOverride): Promise<OverrideReceipt>
}

/** What a person fills in; the key makes a request that is sent twice one act. */
export type ArrUpdate = Pick<
  AdjustRequest,
  'lineId' | 'amount' | 'effective' | 'kind' | 'reason' | 'note' | 'expect'
> & { key: string }
export type HealthOverride = Pick<OverrideRequest, 'band' | 'reason' | 'days'> & { key: string }

export const httpWriter: Writer = {
  previewAdjust: (id, request) => ask(`${account(id)}/adjustments/preview`, AdjustReceipt, request),
  adjust: (id, request) => ask(`${account(id)}/adjustments`, AdjustReceipt, request),
  undoAdjust: (id, adjustmentId) => ask(`${account(id)}/adjustments/${adjustmentId}/undo`, UndoReceipt, {}),
  previewOverride: (id, request) => ask(`${account(id)}/overrides/preview`, OverrideReceipt, request),
  override: (id, request) => ask(`${account(id)}/overrides`, OverrideReceipt, request),
}

const account = (id: number) => `/v1/accounts/${id}`
