import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { baselineDir, baselineShots } from './shots/baselineShots.ts'
import { openShot, photograph } from './shots/Shot.ts'
import { violations } from './support/accessibility.ts'
import { launchChromium } from './support/chromium.ts'
import { differingShare } from './support/differingShare.ts'
import { type Stage, setStage } from './support/stage.ts'
import { unspoken } from './support/unspoken.ts'

const mostDiffering = 0.001

let stage: Stage
let browser: Browser
beforeAll(async () => {
  stage = await setStage()
  browser = await launchChromium()
})
afterEach(() => Promise.all(browser.contexts().map(context => context.close())))
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

it.each(baselineShots.map(shot => [shot.name, shot] as const))(
  '%s looks as its baseline does and breaks no accessibility rule',
  async (name, shot) => {
    const page = await openShot(browser, stage.host.url, shot)
    const picture = await photograph(page, shot)
    expect(await violations(page)).toEqual([])
    if (shot.surface) expect(await unspoken(page.locator(`[data-card=${shot.surface}]`))).toEqual([])
    const baseline = await readFile(join(baselineDir, `${name}.png`))
    expect(await differingShare(page, baseline, picture)).toBeLessThanOrEqual(mostDiffering)
  },
)
