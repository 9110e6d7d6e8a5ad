import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import { buildCards, buildHost, defaultBuildDir, inspectCards, ownProject } from '../build.ts'
import { readProject } from '../project/readProject.ts'
import { hubspot } from './crm/hubspot.ts'
import { crmRoutes } from './crm/routes.ts'
import { hostRoutes } from './hostRoutes.ts'
import { recordKinds } from './kinds.ts'
import { fetchProxy } from './proxy/fetchProxy.ts'
import { recorder } from './proxy/recorder.ts'

export interface HostOptions {
  hubspotUrl: string
  hubspotToken: string
  /** Answers the cards' fetches; null for a project that has no app server here. */
  connectorUrl: string | null
  clientSecret: string
  portalId: number
  /** The day all figures are of, YYYY-MM-DD, shown in the ribbon; null for a live portal. */
  asOf: string | null
  /** E-mail address of the person who looks, as HubSpot would name them to the connector; an account manager when absent. */
  viewer?: string
  /** The HubSpot project to show; Perennial's own when absent. */
  project?: string
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

const usualViewer = 'account.manager@example.com'

/** Addresses the page answers; a reload at any of them shows the same again. */
const pageAddresses = [
  '/',
  '/pages{/*path}',
  '/settings',
  '/report',
  ...recordKinds.flatMap(kind => [`/${kind}`, `/${kind}/:id`]),
]

async function application(options: HostOptions): Promise<Express> {
  const { buildDir = defaultBuildDir, project: dir = ownProject, viewer = usualViewer } = options
  const project = await readProject(dir)
  const [cards, page] = await Promise.all([buildCards(buildDir, dir), buildHost(buildDir)])
  const inspections = await inspectCards(cards, buildDir)
  const crm = hubspot(options.hubspotUrl, options.hubspotToken)
  const fetches = recorder()
  const permitted = project.permittedUrls.fetch.map(url => new URL(url).origin)
  return express()
    .disable('x-powered-by')
    .use(fetchProxy({ ...options, userId: 7, userEmail: viewer, appId: 1 }, permitted, fetches))
    .use('/crm-data', crmRoutes(crm, { portalId: options.portalId, asOf: options.asOf, viewer }))
    .use('/host-data', hostRoutes(project, cards, inspections, fetches))
    .use('/bundles', express.static(cards.dir))
    .use(express.static(page.dir, { index: false }))
    .get(pageAddresses, (_request, response) => response.sendFile('index.html', { root: page.dir }))
}
