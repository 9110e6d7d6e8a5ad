import type { AlertFeedbackRequest, AlertReceipt } from '@perennial/shared/alert-request'
import type { Tx } from '../store/store.ts'
import { actOn } from './act.ts'
import type { AlertDesk } from './alert-desk.ts'

export interface Judging {
  alertId: string
  by: string
  request: AlertFeedbackRequest
}

/** A person says whether an alert was useful; the last word of each person counts. */
export const judgeAlert = (tx: Tx, desk: AlertDesk, asked: Judging): Promise<AlertReceipt> =>
  actOn(tx, desk, asked, ({ state }) => ({
    deed: { what: 'feedback', detail: { useful: asked.request.useful } },
    did: 'feedback',
    reason: asked.request.note,
    status: state.status,
    wakesOn: state.snooze?.until ?? null,
  }))
