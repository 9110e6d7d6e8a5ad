import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { firstEvening } from '../../../scripts/demo/first-evening.ts'
import { withSecondPerson } from '../../../scripts/demo/second-person.ts'
import { serveCards } from '../../../scripts/demo/serve-cards.ts'
import { type Showcase, showcase } from '../../../scripts/demo/showcase.ts'
import { type Stage, setStage } from '../../../scripts/demo/stage.ts'
import { signatureHeaders } from '../../../ui-extension/host/proxy/signature.ts'
import { type Host, startHost } from '../../../ui-extension/host/server.ts'
import { sampleSeed, world } from '../../world/world.ts'
import { launchChromium } from './chromium.ts'

const publicUrl = 'https://api.perennial.example'

/** What a signed request came back with. */
export interface Said {
  status: number
  text: string
}

/** Everything as in life: local HubSpot, connector and PostgreSQL after the first evening, record view, browser. */
export interface WholeStage extends Omit<Stage, 'strike'> {
  companies: Showcase
  connector: { stop(): Promise<void> }
  /** Opens an address of the record view. As somebody else where `viewer` says so. */
  open(path: string, options?: BrowserContextOptions & { viewer?: string }): Promise<Page>
  /** What the connector answers a card of this person, without any card. */
  ask(path: string, userEmail?: string): Promise<Said>
  /** Closes all pages. */
  clear(): Promise<void>
  stop(): Promise<void>
}

export const revops = 'account.manager@example.com'
/** Named under no role, hence sales. */
export const salesPerson = 'sales@example.com'

export async function setWholeStage(): Promise<WholeStage> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const stopOne of stops.splice(0).reverse()) await stopOne()
  }
  try {
    return { ...(await start(stops)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(stops: (() => Promise<void>)[]): Promise<Omit<WholeStage, 'stop'>> {
  const stage = await setStage({
    contents: world({ seed: sampleSeed, accounts: 60 }),
    publicUrl,
    name: 'browser',
  })
  stops.push(stage.strike)
  await firstEvening({ ...stage, perennial: withSecondPerson(stage) }, () => undefined)
  const connector = await serveCards(stage)
  stops.push(connector.stop)
  const browser = await launchChromium()
  stops.push(() => browser.close())
  const { hubspot, filled } = stage
  const hosts = new Map<string, Host>()
  const hostOf = async (viewer: string): Promise<Host> => {
    const running = hosts.get(viewer)
    if (running) return running
    const host = await startHost({
      hubspotUrl: hubspot.url,
      hubspotToken: hubspot.token,
      connectorUrl: connector.url,
      clientSecret: hubspot.clientSecret,
      portalId: hubspot.portalId,
      asOf: filled.asOf,
      viewer,
    })
    stops.push(host.stop)
    hosts.set(viewer, host)
    return host
  }
  return {
    ...stage,
    companies: (await showcase(hubspot, filled.asOf)) as Showcase,
    connector,
    async open(path, { viewer = revops, ...options } = {}) {
      const host = await hostOf(viewer)
      return openPage(browser, host.url + path, options)
    },
    ask: (path, userEmail = revops) => askSigned(connector.url, hubspot, path, userEmail),
    clear: async () => {
      await Promise.all(browser.contexts().map(context => context.close()))
    },
  }
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<Page> {
  const usual = { locale: 'en-US', viewport: { width: 1240, height: 900 } }
  const context = await browser.newContext({ ...usual, ...options })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

async function askSigned(
  connectorUrl: string,
  { portalId, clientSecret }: Stage['hubspot'],
  path: string,
  userEmail: string,
): Promise<Said> {
  const url = new URL(path, publicUrl)
  const caller = { portalId, userId: 7, userEmail, appId: 1 }
  for (const [name, value] of Object.entries(caller)) url.searchParams.set(name, String(value))
  const request = { clientSecret, method: 'GET', url: url.href, body: '', timestamp: Date.now() }
  const response = await fetch(connectorUrl + url.pathname + url.search, {
    headers: signatureHeaders(request),
  })
  return { status: response.status, text: await response.text() }
}
