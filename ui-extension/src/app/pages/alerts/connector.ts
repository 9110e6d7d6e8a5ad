import { AlertReceipt } from '@perennial/shared/alert-request'
import { AlertsPage, alertsPath } from '@perennial/shared/wire/alerts'
import type { Filters } from '@perennial/shared/wire/filters'
import { ask } from '../../common/connector/ask.ts'

/** What may be done with an alert. */
export type AlertAct =
  | { act: 'snooze'; request: { until: string; reason: string; key: string } }
  | { act: 'close'; request: { reason: string; key: string } }
  | { act: 'feedback'; request: { useful: boolean; note: string; key: string } }

export interface AlertsConnector {
  alerts(filters: Filters): Promise<AlertsPage>
  act(alertId: string, act: AlertAct): Promise<AlertReceipt>
}

export const httpAlerts: AlertsConnector = {
  alerts: filters => ask(alertsPath(filters), AlertsPage),
  act: (alertId, { act, request }) =>
    ask(`/v1/alerts/${encodeURIComponent(alertId)}/${act}`, AlertReceipt, request),
}
