import type { Express } from 'express'
import { adjustEndpoint, adjustmentsEndpoint, previewAdjustEndpoint } from '../adjust-endpoints.ts'
import { confirmEndpoint, confirmQueueEndpoint } from '../confirm-endpoints.ts'
import { dataQualityEndpoint } from '../data-quality-endpoint.ts'
import { decideAdjustmentEndpoint } from '../decision-endpoint.ts'
import { forecastCallEndpoint, previewForecastCallEndpoint } from '../forecast-call-endpoints.ts'
import {
  endOverrideEndpoint,
  overrideEndpoint,
  overridesEndpoint,
  previewOverrideEndpoint,
} from '../override-endpoints.ts'
import { contactRoleEndpoint, setRoleEndpoint } from '../role-endpoints.ts'
import { moveStageEndpoint, stageEndpoint } from '../stage-endpoints.ts'
import { touchpointEndpoint } from '../touchpoint-endpoint.ts'
import { undoAdjustmentEndpoint } from '../undo-endpoint.ts'
import type { WebOptions } from '../web-options.ts'

/** What is known and done about one account, and what waits for a person. */
export function accountRoutes(app: Express, options: WebOptions): void {
  app.get('/v1/confirmations', confirmQueueEndpoint(options))
  app.get('/v1/data-quality', dataQualityEndpoint(options))
  app.post('/v1/accounts/:id/confirmations', confirmEndpoint(options))
  app.get('/v1/accounts/:id/adjustments', adjustmentsEndpoint(options))
  app.post('/v1/accounts/:id/adjustments', adjustEndpoint(options))
  app.post('/v1/accounts/:id/adjustments/preview', previewAdjustEndpoint(options))
  app.post('/v1/accounts/:id/adjustments/:adjustmentId/undo', undoAdjustmentEndpoint(options))
  app.post('/v1/accounts/:id/adjustments/:adjustmentId/decision', decideAdjustmentEndpoint(options))
  app.post('/v1/accounts/:id/forecast-calls', forecastCallEndpoint(options))
  app.post('/v1/accounts/:id/forecast-calls/preview', previewForecastCallEndpoint(options))
  app.get('/v1/overrides', overridesEndpoint(options))
  app.get('/v1/accounts/:id/overrides', overridesEndpoint(options))
  app.post('/v1/accounts/:id/overrides', overrideEndpoint(options))
  app.post('/v1/accounts/:id/overrides/preview', previewOverrideEndpoint(options))
  app.post('/v1/accounts/:id/overrides/:overrideId/end', endOverrideEndpoint(options))
  app.get('/v1/accounts/:id/stage', stageEndpoint(options))
  app.post('/v1/accounts/:id/stage', moveStageEndpoint(options))
  app.get('/v1/contacts/:id/role', contactRoleEndpoint(options))
  app.post('/v1/contacts/:id/role', setRoleEndpoint(options, options.crmOf))
  app.post('/v1/accounts/:id/touchpoints', touchpointEndpoint(options, options.crmOf))
}
