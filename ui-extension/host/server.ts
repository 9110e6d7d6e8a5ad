import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import { buildCards, buildHost, defaultBuildDir } from '../build.ts'
import { hubspot } from './crm/hubspot.ts'
import { crmRoutes } from './crm/routes.ts'
import { fetchProxy } from './proxy/fetchProxy.ts'
import { permittedUrls } from './proxy/permittedUrls.ts'

export interface HostOptions {
  hubspotUrl: string
  hubspotToken: string
  connectorUrl: string
  clientSecret: string
  portalId: number
  /** The day all figures are of, YYYY-MM-DD, shown in the ribbon; null for a live portal. */
  asOf: string | null
  /** Any free port when absent. */
  port?: number
  buildDir?: string
}

export interface Host {
  url: string
  stop(): Promise<void>
}

/** Serves the local CRM record view: its page, the genuine card bundles, CRM data and HubSpot's fetch proxy. */
export async function startHost(options: HostOptions): Promise<Host> {
  const app = await application(options)
  const server = app.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The person who looks at the record in this preview, as HubSpot would name them to the connector. */
const viewer = { userId: 7, userEmail: 'account.manager@example.com', appId: 1 }

async function application(options: HostOptions): Promise<Express> {
  const buildDir = options.buildDir ?? defaultBuildDir
  const [cards, page, permitted] = await Promise.all([
    buildCards(buildDir),
    buildHost(buildDir),
    permittedUrls(),
  ])
  const crm = hubspot(options.hubspotUrl, options.hubspotToken)
  return express()
    .disable('x-powered-by')
    .use(fetchProxy({ ...options, ...viewer }, permitted))
    .use('/crm-data', crmRoutes(crm, options.portalId, options.asOf))
    .use('/bundles', express.static(cards.dir))
    .use(express.static(page.dir, { index: false }))
    .get(['/', '/companies/:id'], (_request, response) => response.sendFile('index.html', { root: page.dir }))
}
