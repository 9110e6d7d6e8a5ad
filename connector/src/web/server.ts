import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Logger } from '../log.ts'
import { readPortal } from '../sync/portal.ts'
import type { CrmOf } from '../touchpoint/log-touchpoint.ts'
import { adjustEndpoint, adjustmentsEndpoint, previewAdjustEndpoint } from './adjust-endpoints.ts'
import {
  accountAlertsEndpoint,
  alertDigestEndpoint,
  alertFeedbackEndpoint,
  alertsEndpoint,
  closeAlertEndpoint,
  snoozeAlertEndpoint,
} from './alert-endpoints.ts'
import { companyCardEndpoint } from './card-endpoint.ts'
import type { CardSource } from './card-source.ts'
import { contactCard } from './cards/contact-card.ts'
import { dealCard } from './cards/deal-card.ts'
import { recordCardEndpoint } from './cards/record-card-endpoint.ts'
import { ticketCard } from './cards/ticket-card.ts'
import { confirmEndpoint, confirmQueueEndpoint } from './confirm-endpoints.ts'
import { type ConsoleOptions, consoleAt } from './console/console.ts'
import { loggedInOr } from './console/logged-in.ts'
import { dataQualityEndpoint } from './data-quality-endpoint.ts'
import { forecastCallEndpoint, previewForecastCallEndpoint } from './forecast-call-endpoints.ts'
import { fromThisMachineOnly, metrics } from './metrics.ts'
import {
  endOverrideEndpoint,
  overrideEndpoint,
  overridesEndpoint,
  previewOverrideEndpoint,
} from './override-endpoints.ts'
import {
  filterChoicesEndpoint,
  forecastFanEndpoint,
  overviewEndpoint,
  portfolioRowsEndpoint,
} from './portfolio-endpoints.ts'
import { contactRoleEndpoint, setRoleEndpoint } from './role-endpoints.ts'
import { segmentEndpoint, segmentsEndpoint, testSegmentEndpoint } from './segment-endpoints.ts'
import { discardDraftEndpoint, draftEndpoint, saveDraftEndpoint } from './settings/draft-endpoints.ts'
import { publishEndpoint, rollbackEndpoint, versionsEndpoint } from './settings/publish-endpoints.ts'
import { settingsEndpoint } from './settings/settings-endpoint.ts'
import { backtestEndpoint, policyEffectEndpoint, whatIfEndpoint } from './settings/what-if-endpoints.ts'
import { signedOnly } from './signed-identity.ts'
import { moveStageEndpoint, stageEndpoint } from './stage-endpoints.ts'
import { touchpointEndpoint } from './touchpoint-endpoint.ts'
import { undoAdjustmentEndpoint } from './undo-endpoint.ts'

export interface WebOptions extends CardSource {
  crmOf: CrmOf
  /** Null where no console is served. */
  console: ConsoleOptions | null
  clientSecret: string
  publicUrl: string
  log: Logger
}

/** The HTTP service behind the cards. */
export function web(options: WebOptions): express.Express {
  const { clientSecret, publicUrl, clock, log } = options
  const app = express()
  const measured = metrics(options.store)
  app.set('etag', 'weak').set('query parser', 'simple').disable('x-powered-by')
  app.use(helmet(), measured.measure, logged(log))
  app.get('/healthz', async (_request, response) => {
    await options.store.portals()
    response.json({ ok: true })
  })
  app.get('/metrics', fromThisMachineOnly, measured.show)
  app.use(
    '/v1',
    express.raw({ type: () => true, limit: '1mb' }),
    options.console
      ? loggedInOr(
          { session: options.console.session, clock },
          signedOnly({ clientSecret, publicUrl, clock }),
        )
      : signedOnly({ clientSecret, publicUrl, clock }),
  )
  app.get('/v1/cards/company/:id', companyCardEndpoint(options))
  app.get('/v1/cards/deal/:id', recordCardEndpoint(options, 'deal', dealCard))
  app.get('/v1/cards/contact/:id', recordCardEndpoint(options, 'contact', contactCard))
  app.get('/v1/cards/ticket/:id', recordCardEndpoint(options, 'ticket', ticketCard))
  app.get('/v1/confirmations', confirmQueueEndpoint(options))
  app.get('/v1/data-quality', dataQualityEndpoint(options))
  app.post('/v1/accounts/:id/confirmations', confirmEndpoint(options))
  app.get('/v1/accounts/:id/adjustments', adjustmentsEndpoint(options))
  app.post('/v1/accounts/:id/adjustments', adjustEndpoint(options))
  app.post('/v1/accounts/:id/adjustments/preview', previewAdjustEndpoint(options))
  app.post('/v1/accounts/:id/adjustments/:adjustmentId/undo', undoAdjustmentEndpoint(options))
  app.post('/v1/accounts/:id/forecast-calls', forecastCallEndpoint(options))
  app.post('/v1/accounts/:id/forecast-calls/preview', previewForecastCallEndpoint(options))
  app.get('/v1/overrides', overridesEndpoint(options))
  app.get('/v1/accounts/:id/overrides', overridesEndpoint(options))
  app.post('/v1/accounts/:id/overrides', overrideEndpoint(options))
  app.post('/v1/accounts/:id/overrides/preview', previewOverrideEndpoint(options))
  app.post('/v1/accounts/:id/overrides/:overrideId/end', endOverrideEndpoint(options))
  app.get('/v1/accounts/:id/alerts', accountAlertsEndpoint(options))
  app.get('/v1/alerts', alertsEndpoint(options))
  app.get('/v1/alerts/digest', alertDigestEndpoint(options))
  app.post('/v1/alerts/:id/snooze', snoozeAlertEndpoint(options))
  app.post('/v1/alerts/:id/close', closeAlertEndpoint(options))
  app.post('/v1/alerts/:id/feedback', alertFeedbackEndpoint(options))
  app.get('/v1/segments', segmentsEndpoint(options))
  app.get('/v1/segments/:name', segmentEndpoint(options))
  app.post('/v1/segments/test', testSegmentEndpoint(options))
  app.get('/v1/portfolio/filters', filterChoicesEndpoint(options))
  app.get('/v1/portfolio/overview', overviewEndpoint(options))
  app.get('/v1/portfolio/forecast-fan', forecastFanEndpoint(options))
  app.get('/v1/portfolio/accounts', portfolioRowsEndpoint(options))
  app.get('/v1/accounts/:id/stage', stageEndpoint(options))
  app.post('/v1/accounts/:id/stage', moveStageEndpoint(options))
  app.get('/v1/contacts/:id/role', contactRoleEndpoint(options))
  app.post('/v1/contacts/:id/role', setRoleEndpoint(options, options.crmOf))
  app.post('/v1/accounts/:id/touchpoints', touchpointEndpoint(options, options.crmOf))
  openConsole(app, options)
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
  app.use((_request: Request, response: Response) => {
    response.status(404).json({ error: { kind: 'not_found', message: 'There is nothing at this address.' } })
  })
  app.use(failed(log))
  return app
}

function openConsole(app: express.Express, { console, store, publicUrl, clock }: WebOptions): void {
  if (console === null) return
  const { portalId } = console
  const secure = new URL(publicUrl).protocol === 'https:'
  const timeZone = async () => (await store.portal(portalId, tx => readPortal(tx, portalId))).timeZone
  app.use('/console', consoleAt({ ...console, clock, secure, timeZone }))
}

/** Path only: a query names people. */
const logged = (log: Logger) => (request: Request, response: Response, next: NextFunction) => {
  response.on('finish', () =>
    log.info({ method: request.method, path: request.path, status: response.statusCode }, 'request'),
  )
  next()
}

const failed =
  (log: Logger) => (error: unknown, request: Request, response: Response, next: NextFunction) => {
    const refused = refusedBeforeUs(error)
    if (refused !== null) {
      response
        .status(refused)
        .json({ error: { kind: 'refused', message: 'This request is too long or cannot be read.' } })
      return
    }
    log.error({ err: error, path: request.path }, 'request failed')
    if (response.headersSent) return next(error)
    response.status(500).json({
      error: {
        kind: 'bug',
        message: 'Perennial could not answer. Nothing was changed.',
        remedy: 'Try again; if it stays, tell your administrator.',
      },
    })
  }

/** The status with which express refuses a request that is too long or badly escaped; null for a failure of ours. */
function refusedBeforeUs(error: unknown): number | null {
  const { status } = error as { status?: unknown }
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null
}

export interface Listening {
  url: string
  stop(): Promise<void>
}

export function listen(app: express.Express, port: number, host: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server: Server = app.listen(port, host, error => {
      if (error) return reject(error)
      const address = server.address() as AddressInfo
      resolve({
        url: `http://${host}:${address.port}`,
        stop: () =>
          new Promise(done => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
