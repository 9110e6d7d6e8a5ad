import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { companyCards } from '../../../ui-extension/fixtures/companyCards.ts'
import { type Host, startHost } from '../../../ui-extension/host/server.ts'
import { type LocalHubspot, startHubspot } from '../../sandbox/hubspot/start.ts'
import type { PortalLine } from '../../world/portal.ts'
import { launchChromium } from './chromium.ts'
import { type FakeConnector, startFakeConnector } from './fakeConnector.ts'
import { portal } from './portal.ts'

interface StageOptions {
  /** The HubSpot project on show; Perennial's own when absent. */
  project?: string
  contents?: () => Iterable<PortalLine>
}

/** A record view with everything behind it: the local HubSpot, a connector that answers fixtures, a browser. */
export interface Stage {
  hubspot: LocalHubspot
  connector: FakeConnector
  host: Host
  /** Opens a path of the record view in a browser of its own; what the page logs as errors is collected. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; errors: string[] }>
  /** Puts every fixture back and closes all pages. */
  reset(): Promise<void>
  stop(): Promise<void>
}

export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const stopOne of stops.splice(0).reverse()) await stopOne()
  }
  try {
    return { ...(await start(stops, options)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Starts everything in order; what has started is in `stops` even when the next thing fails. */
async function start(
  stops: (() => Promise<void>)[],
  { project, contents = portal }: StageOptions,
): Promise<Omit<Stage, 'stop'>> {
  const hubspot = await startHubspot({ settings: { buckets: { enabled: false }, indexLagMs: 0 } })
  stops.push(hubspot.stop)
  await hubspot.load(contents())
  const connector = await startFakeConnector(hubspot.clientSecret)
  stops.push(connector.stop)
  const host = await startHost({
    hubspotUrl: hubspot.url,
    hubspotToken: hubspot.token,
    connectorUrl: connector.url,
    clientSecret: hubspot.clientSecret,
    portalId: hubspot.portalId,
    asOf: '2026-06-30',
    ...(project ? { project } : {}),
  })
  stops.push(host.stop)
  const browser = await launchChromium()
  stops.push(() => browser.close())
  fill(connector)
  return {
    hubspot,
    connector,
    host,
    open: (path, options) => open(browser, host.url + path, options),
    async reset() {
      fill(connector)
      await Promise.all(browser.contexts().map(context => context.close()))
    },
  }
}

function fill({ answers, accepted }: FakeConnector): void {
  accepted.length = 0
  for (const card of Object.values(companyCards)) answers.set(card.account.id, card)
}

async function open(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1240, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  await page.goto(url)
  return { page, errors }
}
