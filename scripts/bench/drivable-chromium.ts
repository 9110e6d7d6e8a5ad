import type { Browser } from 'playwright-core'
import { launchChromium } from '../../test/browser/support/chromium.ts'
import { passDoor } from '../../test/browser/support/passDoor.ts'
import { setUpChromium } from '../chromium.mjs'
import type { DemoConsole } from '../demo/console.ts'
import { freePort } from './free-port.ts'
import { withEnding } from './with-ending.ts'

/** A Chromium that another program can drive as well: through its debugging port. */
export interface Chromium {
  browser: Browser
  port: number
}

export async function withChromium<T>(work: (chromium: Chromium) => Promise<T>): Promise<T> {
  setUpChromium()
  const port = await freePort()
  const browser = await launchChromium({
    args: [`--remote-debugging-port=${port}`],
    // Playwright would end this process before the other endings are through
    handleSIGINT: false,
    handleSIGTERM: false,
  })
  return withEnding(
    () => work({ browser, port }),
    () => browser.close(),
  )
}

/** The address at which a person who comes through the door sees the overview; the whole browser is logged in from then on. */
export async function logIn({ browser }: Chromium, url: string, door: DemoConsole): Promise<string> {
  const visit = await browser.newContext({ locale: 'en-US' })
  try {
    const page = await visit.newPage()
    await page.goto(url)
    await passDoor(page, door)
    await page.getByRole('heading', { name: 'Retain dashboard' }).first().waitFor()
    // where other programs open their pages; a header that they send along is lost on a redirect
    const everywhere = await browser.newBrowserCDPSession()
    const cookies = (await visit.cookies()).map(({ name, value }) => ({ name, value, url, path: '/' }))
    // a window that stays: with the last one closed the browser forgets them
    await everywhere.send('Target.createTarget', { url: 'about:blank' })
    await everywhere.send('Storage.setCookies', { cookies })
    return page.url()
  } finally {
    await visit.close()
  }
}
