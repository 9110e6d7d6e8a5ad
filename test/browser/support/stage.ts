import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { companyCards } from '../../../ui-extension/fixtures/companyCards.ts'
import { type Host, startHost } from '../../../ui-extension/host/server.ts'
import { type LocalHubspot, startHubspot } from '../../sandbox/hubspot/start.ts'
import { launchChromium } from './chromium.ts'
import { type FakeConnector, startFakeConnector } from './fakeConnector.ts'
import { portal } from './portal.ts'

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

export async function setStage(): Promise<Stage> {
  const hubspot = await startHubspot({ settings: { buckets: { enabled: false }, indexLagMs: 0 } })
  await hubspot.load(portal())
  const connector = await startFakeConnector(hubspot.clientSecret)
  const host = await startHost({
    hubspotUrl: hubspot.url,
    hubspotToken: hubspot.token,
    connectorUrl: connector.url,
    clientSecret: hubspot.clientSecret,
    portalId: hubspot.portalId,
    asOf: '2026-06-30',
  })
  const browser = await launchChromium()
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
    async stop() {
      await browser.close()
      await host.stop()
      await connector.stop()
      await hubspot.stop()
    },
  }
}

function fill({ answers, accepted }: FakeConnector): void {
  accepted.length = 0
  for (const card of Object.values(companyCards)) answers.set(card.account.id, card)
}

async function open(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1240, height: 900 }, ...options })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  await page.goto(url)
  return { page, errors }
}
