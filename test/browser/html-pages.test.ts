import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { emptyAudit } from '../../connector/src/audit/page/fixtures/empty-audit.ts'
import { richAudit } from '../../connector/src/audit/page/fixtures/rich-audit.ts'
import { auditPage } from '../../connector/src/audit/page/page.ts'
import { emptyBacktest, emptyContext } from '../../connector/src/risk/page/fixtures/empty-backtest.ts'
import { richBacktest, richContext } from '../../connector/src/risk/page/fixtures/rich-backtest.ts'
import { backtestPage } from '../../connector/src/risk/page/page.ts'
import { launchChromium } from './support/chromium.ts'

/** Every page that is a file, full and of a portal in which there is nothing to say. */
const pages = {
  'rich audit': auditPage(richAudit),
  'empty audit': auditPage(emptyAudit),
  'rich back-test': backtestPage(richBacktest, richContext),
  'empty back-test': backtestPage(emptyBacktest, emptyContext),
}
type Name = keyof typeof pages
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let folder: string
let browser: Browser
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perennial-pages-'))
  for (const [name, text] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), text)
  browser = await launchChromium()
})
afterEach(() => Promise.all(browser.contexts().map(context => context.close())))
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Opens the file as a reader would; what the page logs, asks for or breaks is collected. */
async function open(name: Name, width: number, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
  const page = await context.newPage()
  const [errors, requests]: [string[], string[]] = [[], []]
  page.on('console', message => errors.push(message.text()))
  page.on('pageerror', error => errors.push(error.message))
  page.on('request', request => requests.push(request.url()))
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
  return { page, errors, requests }
}

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** Everything that reaches out of the page to the right, outside boxes that scroll by themselves. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('header *, main *, footer *')]
      .filter(element => !element.closest('thead'))
      .filter(element => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map(element => element.outerHTML.slice(0, 120)),
  )

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { runOnly: tags })
    return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${impact} ${id}: ${html}`))
  })
}

describe.each(Object.keys(pages) as Name[])('the %s', name => {
  it.each([1240, 800, 390])('fits %d pixels, asks for nothing and complains of nothing', async width => {
    const { page, errors, requests } = await open(name, width)
    await unfold(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(await overflowing(page)).toEqual([])
    expect(errors).toEqual([])
    expect(requests).toHaveLength(1)
  })

  it.each([
    ['light', 1240],
    ['light', 390],
    ['dark', 1240],
    ['dark', 390],
  ] as const)('breaks no accessibility rule in %s at %d pixels', async (scheme, width) => {
    const { page } = await open(name, width, scheme)
    await unfold(page)
    expect(await violations(page)).toEqual([])
  })
})

describe('the back-test', () => {
  it('shows its headline, its figures and what is live before anybody scrolls', async () => {
    const { page } = await open('rich back-test', 1240)
    const bottom = (selector: string) =>
      page.locator(selector).evaluate(element => element.getBoundingClientRect().bottom)
    expect(await bottom('.headline')).toBeLessThan(300)
    expect(await bottom('.first-thing')).toBeLessThan(700)
  })

  it('draws marks of quarters that missed where the range is not', async () => {
    const { page } = await open('rich back-test', 390)
    const apart = await page.locator('.fan-row:has(.miss)').evaluateAll(rows =>
      rows.map(row => {
        const [band, miss] = ['.band', '.miss'].map(one => row.querySelector(one)!.getBoundingClientRect())
        const middle = (miss!.left + miss!.right) / 2
        return middle < band!.left || middle > band!.right
      }),
    )
    expect(apart).toEqual([true, true])
  })
})

it('darkens with the reader’s system, and prints light all the same', async () => {
  const { page } = await open('rich audit', 1240, 'dark')
  const ground = () => page.evaluate(() => getComputedStyle(document.body).color)
  const dark = await ground()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const printed = await ground()
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  expect(printed).toBe(await ground())
  expect(printed).not.toBe(dark)
})

it('prints on A4 what is folded away on the screen', async () => {
  const { page } = await open('rich audit', 703)
  // What a fold shows is settled with the next frame, not with the change of medium: it is waited for.
  const shows = (visible: boolean) =>
    page.waitForFunction(
      wanted =>
        [...document.querySelectorAll('details')].every(
          details => details.lastElementChild?.checkVisibility({ contentVisibilityAuto: true }) === wanted,
        ),
      visible,
    )
  expect(await page.locator('details').count()).toBe(3)
  await shows(false)
  await page.emulateMedia({ media: 'print' })
  await shows(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(703)
  expect(await page.locator('nav').isVisible()).toBe(false)
})

it('shows a hostile name as a name', async () => {
  const { page } = await open('rich audit', 1240)
  expect(await page.getByText('<script>alert("renewal")</script> & Sons').count()).toBeGreaterThan(1)
  expect(await page.evaluate(() => document.scripts.length)).toBe(0)
})

it('leads from a figure to the section that opens it', async () => {
  const { page } = await open('rich audit', 1240)
  await page.locator('.figures').getByRole('link', { name: 'Renewals overdue' }).click()
  await page.waitForFunction(
    () => (document.querySelector('#overdue')?.getBoundingClientRect().top ?? 999) < 60,
  )
  expect(await page.getByRole('region', { name: 'Renewals overdue' }).isVisible()).toBe(true)
})
