import type { AlertReceipt, SnoozeAlertRequest } from '@perennial/shared/alert-request'
import { addDays, type Day, daysBetween, isDay } from '@perennial/shared/day'
import { refused } from '../ledger/refusals.ts'
import type { Tx } from '../store/store.ts'
import { actOn, refuseResolved } from './act.ts'
import type { AlertDesk } from './alert-desk.ts'
import { candidatesOf } from './candidates.ts'

export interface Snoozing {
  alertId: string
  by: string
  request: SnoozeAlertRequest
}

const mostDays = 180

/** Silences an alert until a day; it speaks up earlier when the account gets worse or the notice date comes. */
export async function snoozeAlert(tx: Tx, desk: AlertDesk, asked: Snoozing): Promise<AlertReceipt> {
  const { until, reason } = asked.request
  const { asOf } = desk.scope
  refuseDay(until, asOf)
  return actOn(tx, desk, asked, async alert => {
    refuseResolved(alert)
    const [now] = await candidatesOf(tx, desk, [alert.accountId])
    const notice = now?.noticeDate ?? alert.noticeDate
    const wakesOn = notice !== null && asOf < notice && notice < until ? notice : until
    return {
      deed: { what: 'snoozed', detail: { until, risk: now?.risk ?? null, band: now?.band ?? null } },
      did: 'snoozed',
      reason,
      status: 'snoozed',
      wakesOn,
    }
  })
}

function refuseDay(until: Day, asOf: Day): void {
  const remedy = `give a day from ${addDays(asOf, 1)} to ${addDays(asOf, mostDays)}`
  if (!isDay(until)) throw refused('until', until, 'is not a day', 'write YYYY-MM-DD')
  if (until <= asOf) throw refused('until', until, 'is not ahead', remedy)
  if (daysBetween(asOf, until) > mostDays)
    throw refused('until', until, `is more than ${mostDays} days ahead`, remedy)
}
