import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The Chromium to use: CHROMIUM_PATH, or the first one on the PATH; null when there is none. */
export function chromiumPath(): string | null {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  const folders = (process.env.PATH ?? '').split(delimiter)
  return (
    folders.flatMap(folder => names.map(name => join(folder, name))).find(path => existsSync(path)) ?? null
  )
}

/** Pages of the browser's own windows: it draws them anew with every window, which takes a third of the time of a test. */
const ownPages = ['PreloadTopChromeWebUI', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
/** What Playwright switches off for tests; of several such lists only the last one counts. */
const unsteady = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

const offline = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...unsteady, ...ownPages]}`,
]

export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath)
    throw new Error('No Chromium found: install one (apt-get install chromium) or set CHROMIUM_PATH')
  return chromium.launch({ ...options, executablePath, args: [...offline, ...(options.args ?? [])] })
}

/** Resolves once every card of a record shows something other than its spinner. */
export async function cardsSettled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const cards = [...document.querySelectorAll('[data-card] .p-card-body')]
    const settled = (card: Element) =>
      card.querySelector('.k-loading') === null && (card.textContent ?? '') !== ''
    return cards.length > 0 && cards.every(settled) && document.querySelector('.p-side > .k-loading') === null
  })
}
