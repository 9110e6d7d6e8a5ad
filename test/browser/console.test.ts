import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type DemoConsole, demoConsole } from '../../scripts/demo/console.ts'
import { firstEvening } from '../../scripts/demo/first-evening.ts'
import { serveCards } from '../../scripts/demo/serve-cards.ts'
import { showcase } from '../../scripts/demo/showcase.ts'
import { type Stage, setStage } from '../../scripts/demo/stage.ts'
import { sampleSeed, world } from '../world/world.ts'
import { launchChromium } from './support/chromium.ts'
import { passDoor } from './support/passDoor.ts'

let stage: Stage
let door: DemoConsole
let connector: { url: string; stop(): Promise<void> }
let browser: Browser
let companyId: string
let visit: BrowserContext
let page: Page

beforeAll(async () => {
  const contents = world({ seed: sampleSeed, accounts: 60 })
  stage = await setStage({
    contents,
    publicUrl: 'https://api.perennial.example',
    name: 'console',
  })
  await firstEvening(stage, () => undefined)
  door = await demoConsole(stage)
  connector = await serveCards(stage, door)
  browser = await launchChromium()
  companyId = (await showcase(stage.hubspot, stage.filled.asOf)).healthy!
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await connector?.stop()
  await stage?.strike()
})
beforeEach(async () => {
  visit = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } })
  page = await visit.newPage()
})
afterEach(() => visit.close())

const open = (path: string) => page.goto(`${connector.url}/console${path}`)
const address = () => page.url().slice(`${connector.url}/console`.length)
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

const logIn = (password = door.password) => passDoor(page, { email: door.email, password })

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function violations(): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await axe.run(document, { runOnly })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

/** Pictures for people to look at, where they are wanted. */
async function picture(name: string): Promise<void> {
  const folder = process.env.CONSOLE_PICTURES
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

async function enter(path: string): Promise<void> {
  await open(path)
  await logIn()
}

describe('the console', () => {
  it('leads through the door to the page that was asked for, keeps it over a reload, and out again', async () => {
    await open('/accounts?metric=queue&sort=-worth')
    await page.getByText('Perennial console').waitFor()
    await picture('login')
    await logIn('wrong')
    await page.getByText('Email or password is wrong.').waitFor()
    await logIn()
    await heading('Accounts')
    expect(address()).toBe('/accounts?metric=queue&sort=-worth')
    await page.getByText(door.email).waitFor()
    await page.getByRole('table').waitFor()
    expect(await page.title()).toBe('Accounts - Perennial')
    await picture('accounts')
    await page.reload()
    await page.getByRole('table').waitFor()
    expect(address()).toBe('/accounts?metric=queue&sort=-worth')
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByText('Perennial console').waitFor()
    await open('/accounts')
    await page.getByLabel('Email').waitFor()
  })

  it('goes from page to page without loading anew, and back', async () => {
    await enter('')
    await heading('Retain dashboard')
    await page.evaluate(() => Object.assign(window, { stayed: true }))
    await page.getByRole('link', { name: 'Renewals' }).click()
    await heading('Renewals')
    await page.getByLabel('Owner').selectOption({ index: 2 })
    await page.waitForURL(/renewals\?owner=/)
    await page.goBack()
    await page.waitForURL(/renewals$/)
    await page.goBack()
    await heading('Retain dashboard')
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
  })

  it('has the page of what waits for approval', async () => {
    await enter('/approvals')
    await heading('Approvals')
    await page.getByText('Nothing waits for approval').waitFor()
    expect(await violations()).toEqual([])
  })

  it('acts from the card of a company, in the name of who is logged in', async () => {
    await enter(`/companies/${companyId}`)
    await page.getByRole('button', { name: 'Override health' }).click()
    const form = page.getByRole('dialog', { name: 'Override health' })
    await form.getByLabel('Health band').selectOption('at_risk')
    await form.getByLabel('Reason').fill('their sponsor told me they leave')
    await form.getByRole('button', { name: 'Show effect' }).click()
    await form.getByText(/becomes .*at risk until/).waitFor()
    await picture('override')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Override saved').waitFor()
    await picture('company')
    const said = await page.evaluate(async id => {
      const answer = await fetch(`/v1/accounts/${id}/overrides`, { headers: { 'x-perennial-console': '1' } })
      return answer.text()
    }, companyId)
    expect(said).toContain(door.email)
  })

  it('draws charts that are read with the keyboard and lead to their rows, without a fault of accessibility', async () => {
    await enter('/charts')
    const bridge = page.getByRole('slider', { name: 'ARR bridge, value by value' })
    await bridge.waitFor()
    await page.getByRole('slider', { name: 'Renewal risk map, value by value' }).waitFor()
    await page.getByRole('slider', { name: 'Forecast of renewals, value by value' }).waitFor()
    await picture('charts')
    expect(await violations()).toEqual([])
    await bridge.focus()
    await page.keyboard.press('End')
    expect(await bridge.getAttribute('aria-valuetext')).toMatch(/^Closing: /)
    await page.keyboard.press('Enter')
    await heading('Accounts')
    expect(address()).toBe('/accounts?metric=bridge%3Aclosing')
  })

  it('leads to the door when the login has ended, and back', async () => {
    await enter('/renewals')
    await heading('Renewals')
    await visit.clearCookies()
    await page.getByRole('link', { name: 'Accounts' }).click()
    await page.getByLabel('Email').waitFor()
    await logIn()
    await heading('Accounts')
    expect(address()).toBe('/accounts')
  })
})
