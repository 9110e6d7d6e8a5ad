import { mkdir } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type DemoConsole, demoConsole } from '../../scripts/demo/console.ts'
import { firstEvening } from '../../scripts/demo/first-evening.ts'
import { serveCards } from '../../scripts/demo/serve-cards.ts'
import { showcase } from '../../scripts/demo/showcase.ts'
import { type Stage, setStage } from '../../scripts/demo/stage.ts'
import { sampleSeed, world } from '../world/world.ts'
import { launchChromium } from './support/chromium.ts'

let stage: Stage
let door: DemoConsole
let connector: { url: string; stop(): Promise<void> }
let browser: Browser
let companyId: string
let visit: BrowserContext
let page: Page

beforeAll(async () => {
  const contents = world({ seed: sampleSeed, accounts: 60 })
  stage = await setStage({ contents, publicUrl: 'https://api.perennial.example' })
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

async function logIn(password = door.password): Promise<void> {
  await page.getByLabel('Email').fill(door.email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
}

/** Pictures for people to look at, where they are wanted. */
async function picture(name: string): Promise<void> {
  const folder = process.env.CONSOLE_PICTURES
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
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
    await page.getByRole('table').waitFor()
    await picture('accounts')
    await page.reload()
    await page.getByRole('table').waitFor()
    expect(address()).toBe('/accounts?metric=queue&sort=-worth')
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByText('Perennial console').waitFor()
    await open('/accounts')
    await page.getByLabel('Email').waitFor()
  })
})
