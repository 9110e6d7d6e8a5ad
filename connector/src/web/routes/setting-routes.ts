import type { Express } from 'express'
import { discardDraftEndpoint, draftEndpoint, saveDraftEndpoint } from '../settings/draft-endpoints.ts'
import { publishEndpoint, rollbackEndpoint, versionsEndpoint } from '../settings/publish-endpoints.ts'
import { settingsEndpoint } from '../settings/settings-endpoint.ts'
import { backtestEndpoint, policyEffectEndpoint, whatIfEndpoint } from '../settings/what-if-endpoints.ts'
import type { WebOptions } from '../web-options.ts'

/** The rules, their draft and their versions. */
export function settingRoutes(app: Express, options: WebOptions): void {
  app.get('/v1/settings', settingsEndpoint(options))
  app.get('/v1/settings/draft', draftEndpoint(options))
  app.post('/v1/settings/draft', saveDraftEndpoint(options))
  app.post('/v1/settings/draft/discard', discardDraftEndpoint(options))
  app.post('/v1/settings/what-if', whatIfEndpoint(options))
  app.post('/v1/settings/backtest', backtestEndpoint(options))
  app.post('/v1/settings/policy-effect', policyEffectEndpoint(options))
  app.post('/v1/settings/publish', publishEndpoint(options))
  app.post('/v1/settings/rollback', rollbackEndpoint(options))
  app.get('/v1/settings/versions', versionsEndpoint(options))
}
