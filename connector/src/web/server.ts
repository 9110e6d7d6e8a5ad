import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Logger } from '../log.ts'
import { readPortal } from '../sync/portal.ts'
import { nothingHere } from './answers.ts'
import { consoleAt } from './console/console.ts'
import { loggedInOr } from './console/logged-in.ts'
import { fromThisMachineOnly, metrics } from './metrics.ts'
import { everyRoute } from './routes/every-route.ts'
import { signedOnly } from './signed-identity.ts'
import { access } from './viewer/access.ts'
import { permitted } from './viewer/permitted.ts'
import type { WebOptions } from './web-options.ts'

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
  openConsole(app, options)
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
  app.use(permitted(options, access))
  for (const routes of everyRoute) routes(app, options)
  app.use(nothingHere)
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
