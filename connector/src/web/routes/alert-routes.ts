import type { Express } from 'express'
import {
  accountAlertsEndpoint,
  alertDigestEndpoint,
  alertFeedbackEndpoint,
  alertsEndpoint,
  closeAlertEndpoint,
  snoozeAlertEndpoint,
} from '../alert-endpoints.ts'
import type { WebOptions } from '../web-options.ts'

/** Who to call, and what was done about it. */
export function alertRoutes(app: Express, options: WebOptions): void {
  app.get('/v1/accounts/:id/alerts', accountAlertsEndpoint(options))
  app.get('/v1/alerts', alertsEndpoint(options))
  app.get('/v1/alerts/digest', alertDigestEndpoint(options))
  app.post('/v1/alerts/:id/snooze', snoozeAlertEndpoint(options))
  app.post('/v1/alerts/:id/close', closeAlertEndpoint(options))
  app.post('/v1/alerts/:id/feedback', alertFeedbackEndpoint(options))
}
