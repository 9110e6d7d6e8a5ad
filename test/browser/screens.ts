import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { cardsSettled, launchChromium } from './support/chromium.ts'

export interface ScreenOptions {
  hostUrl: string
  outDir: string
  /** File name (without ending) to company id. */
  companies: Record<string, string>
  /** Page widths in pixels; desktop, tablet and telephone when absent. */
  widths?: readonly number[]
}

const usualWidths = [1240, 800, 400] as const

/** Photographs the record view of each company at each width; returns the files written. */
export async function captureScreens({
  hostUrl,
  outDir,
  companies,
  widths = usualWidths,
}: ScreenOptions): Promise<string[]> {
  await mkdir(outDir, { recursive: true })
  const browser = await launchChromium()
  try {
    const files: string[] = []
    for (const [name, id] of Object.entries(companies)) {
      for (const width of widths) {
        const path = join(outDir, `${name}-${width}.png`)
        await photograph(browser, `${hostUrl}/companies/${id}`, width, path)
        files.push(path)
      }
    }
    return files
  } finally {
    await browser.close()
  }
}

/** Photographs the top of a page on disk at the width of a desktop and of a telephone; returns the files written. */
export async function capturePage(file: string, name: string): Promise<string[]> {
  const browser = await launchChromium()
  try {
    const files: string[] = []
    for (const [width, height] of [
      [1240, 1700],
      [390, 1500],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height } })
      await page.goto(pathToFileURL(file).href)
      const path = `${name}-${width}.png`
      await page.screenshot({ path })
      files.push(path)
    }
    return files
  } finally {
    await browser.close()
  }
}

async function photograph(browser: Browser, url: string, width: number, path: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 1100 },
    reducedMotion: 'reduce',
    locale: 'en-US',
  })
  try {
    const page = await context.newPage()
    await page.goto(url)
    await cardsSettled(page)
    await page.screenshot({ path, animations: 'disabled' })
  } finally {
    await context.close()
  }
}

/** Photographs one card of a record, the way it stands in its column. */
export async function captureCard(url: string, card: string, path: string): Promise<void> {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({
      viewport: { width: 1240, height: 1100 },
      locale: 'en-US',
      reducedMotion: 'reduce',
    })
    await page.goto(url)
    await cardsSettled(page)
    await page.locator(`[data-card=${card}]`).screenshot({ path, animations: 'disabled' })
  } finally {
    await browser.close()
  }
}
