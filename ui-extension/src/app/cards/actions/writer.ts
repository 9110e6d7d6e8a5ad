import { AdjustReceipt, type AdjustRequest, UndoReceipt } from '@perennial/shared/adjust'
import {
  AccountAlerts,
  type AlertFeedbackRequest,
  AlertReceipt,
  type SnoozeAlertRequest,
} from '@perennial/shared/alert-request'
import { OverrideReceipt, type OverrideRequest } from '@perennial/shared/override-request'
import { StageReport, type StageRequest } from '@perennial/shared/stage-request'
import { TouchpointReceipt, type TouchpointRequest } from '@perennial/shared/touchpoint-request'
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
  /** Every alert the account ever had, those that are open first. */
  alerts(id: number): Promise<AccountAlerts>
  snooze(alertId: string, request: Snooze): Promise<AlertReceipt>
  judge(alertId: string, request: Judgement): Promise<AlertReceipt>
  /** The stage, and where the account may be moved from it. */
  stage(id: number): Promise<StageReport>
  moveStage(id: number, request: StageRequest): Promise<StageReport>
  /** Written to the CRM as an activity of its own. */
  logTouchpoint(id: number, request: TouchpointRequest): Promise<TouchpointReceipt>
}

/** What a person fills in; the key makes a request that is sent twice one act. */
export type ArrUpdate = Pick<
  AdjustRequest,
  'lineId' | 'amount' | 'effective' | 'kind' | 'reason' | 'note' | 'expect'
> & { key: string }
export type HealthOverride = Pick<OverrideRequest, 'band' | 'reason' | 'days'> & { key: string }

export type Snooze = Pick<SnoozeAlertRequest, 'until' | 'reason'> & { key: string }
export type Judgement = Pick<AlertFeedbackRequest, 'useful'> & { key: string }

export const httpWriter: Writer = {
  previewAdjust: (id, request) => ask(`${account(id)}/adjustments/preview`, AdjustReceipt, request),
  adjust: (id, request) => ask(`${account(id)}/adjustments`, AdjustReceipt, request),
  undoAdjust: (id, adjustmentId) => ask(`${account(id)}/adjustments/${adjustmentId}/undo`, UndoReceipt, {}),
  previewOverride: (id, request) => ask(`${account(id)}/overrides/preview`, OverrideReceipt, request),
  override: (id, request) => ask(`${account(id)}/overrides`, OverrideReceipt, request),
  alerts: id => ask(`${account(id)}/alerts`, AccountAlerts),
  snooze: (alertId, request) => ask(`/v1/alerts/${alertId}/snooze`, AlertReceipt, request),
  judge: (alertId, request) => ask(`/v1/alerts/${alertId}/feedback`, AlertReceipt, request),
  stage: id => ask(`${account(id)}/stage`, StageReport),
  moveStage: (id, request) => ask(`${account(id)}/stage`, StageReport, request),
  logTouchpoint: (id, request) => ask(`${account(id)}/touchpoints`, TouchpointReceipt, request),
}

const account = (id: number) => `/v1/accounts/${id}`
