import type { Browser, Locator, Page } from 'playwright-core'

/** One surface in one state. */
export interface Shot {
  /** The name of its file, without the ending. */
  name: string
  /** Address within the record view. */
  path: string
  /** Width of the window, in pixels; a desktop's when absent. */
  width?: number
  /** Bundle of the surface to photograph; the window when absent. */
  surface?: string
  /** The answer does not come: what is photographed is the wait for it. */
  unanswered?: boolean
  /** What is clicked and typed before; `surface` is the one to photograph, else the page. */
  act?: (surface: Locator, page: Page) => Promise<void>
  /** Photographs the window, for what lies over the surface. */
  overlaid?: boolean
}

const desktop = 1240
const height = 900

/** Opens a window of its own, in which nothing depends on the day, the machine or the moment. */
export async function openShot(browser: Browser, hostUrl: string, shot: Shot): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: shot.width ?? desktop, height },
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime('2026-06-30T12:19:00Z')
  await page.goto(hostUrl + shot.path)
  const surface = page.locator(shot.surface ? `[data-card=${shot.surface}]` : 'body')
  await surface.waitFor()
  // not the wait for the surface itself to start
  if (shot.unanswered)
    await surface
      .getByText(/^Loading /)
      .first()
      .waitFor()
  else await settled(page)
  await shot.act?.(surface, page)
  if (!shot.unanswered) await settled(page)
  await page.evaluate(() => document.fonts.ready)
  return page
}

/** The picture of a shot that is open. */
export async function photograph(page: Page, { surface, overlaid }: Shot): Promise<Buffer> {
  const options = { animations: 'disabled', caret: 'hide' } as const
  if (surface && !overlaid) {
    await standClear(page)
    const style = '.p-bar { position: static !important }'
    return page.locator(`[data-card=${surface}]`).screenshot({ ...options, style })
  }
  return page.screenshot(options)
}

/** Makes the window as high as the page, so that nothing is scrolled below the bar. */
async function standClear(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? desktop
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(whole, height) })
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    scrollTo(0, 0)
    await document.fonts.ready
    return new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}

/** Resolves once no surface waits for an answer any more, nor asks for another right after the one that came. */
export async function settled(page: Page): Promise<void> {
  do {
    await page.waitForFunction(isSettled)
    await page.waitForTimeout(100)
  } while (!(await page.evaluate(isSettled)))
}

function isSettled(): boolean {
  const surfaces = [...document.querySelectorAll('[data-card] .p-card-body')]
  return (
    document.querySelector('.k-loading') === null &&
    surfaces.every(surface => (surface.textContent ?? '') !== '') &&
    document.querySelector('main, [data-card], .k-state') !== null
  )
}
