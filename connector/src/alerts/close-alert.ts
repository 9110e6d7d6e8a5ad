import type { AlertReceipt, CloseAlertRequest } from '@perennial/shared/alert-request'
import type { Tx } from '../store/store.ts'
import { actOn, refuseResolved } from './act.ts'
import type { AlertDesk } from './alert-desk.ts'

export interface Closing {
  alertId: string
  by: string
  request: CloseAlertRequest
}

/** A person says that an alert is dealt with. The account gets no other for `againAfterDays`. */
export const closeAlert = (tx: Tx, desk: AlertDesk, asked: Closing): Promise<AlertReceipt> =>
  actOn(tx, desk, asked, alert => {
    refuseResolved(alert)
    return {
      deed: { what: 'resolved', detail: { because: 'closed' } },
      did: 'closed',
      reason: asked.request.reason,
      status: 'resolved',
      wakesOn: null,
    }
  })
