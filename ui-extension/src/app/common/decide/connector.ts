import { type DecideRequest, DecisionReceipt } from '@perennial/shared/adjust'
import { ask } from '../connector/ask.ts'

/** A second person's word on an edit of an account that waits. Throws CardFailure. */
export type Decide = (
  accountId: string | number,
  editId: string,
  request: DecideRequest,
) => Promise<DecisionReceipt>

export const httpDecide: Decide = (accountId, editId, request) =>
  ask(
    `/v1/accounts/${accountId}/adjustments/${encodeURIComponent(editId)}/decision`,
    DecisionReceipt,
    request,
  )
