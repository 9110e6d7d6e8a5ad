import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator } from 'playwright-core'
import { openShot, photograph, type Shot } from './shots/Shot.ts'
import { launchChromium } from './support/chromium.ts'
import { unspoken } from './support/unspoken.ts'

/** Photographs each shot of the record view; returns the files written. */
export async function captureShots(
  hostUrl: string,
  outDir: string,
  shots: readonly Shot[],
): Promise<string[]> {
  await mkdir(outDir, { recursive: true })
  const browser = await launchChromium()
  try {
    const files: string[] = []
    for (const shot of shots) {
      const page = await openShot(browser, hostUrl, shot)
      if (shot.surface) await demandSpoken(page.locator(`[data-card=${shot.surface}]`), shot)
      const path = join(outDir, `${shot.name}.png`)
      await writeFile(path, await photograph(page, shot))
      await page.context().close()
      files.push(path)
    }
    return files
  } finally {
    await browser.close()
  }
}

async function demandSpoken(surface: Locator, { name }: Shot): Promise<void> {
  const found = await unspoken(surface)
  if (found.length > 0) throw new Error(`${name} shows ${found.join(', ')}: write it as people do`)
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
