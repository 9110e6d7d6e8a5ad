import type { Browser, Page } from 'playwright-core'
import { firstEvening } from '../../scripts/demo/first-evening.ts'
import { serveCards } from '../../scripts/demo/serve-cards.ts'
import { showcase } from '../../scripts/demo/showcase.ts'
import { type Stage, setStage } from '../../scripts/demo/stage.ts'
import { type Host, startHost } from '../../ui-extension/host/server.ts'
import { sampleSeed, world } from '../world/world.ts'
import { cardsSettled, launchChromium } from './support/chromium.ts'

const publicUrl = 'https://api.perennial.example'
let stage: Stage
let cards: { url: string; stop(): Promise<void> }
let host: Host
let browser: Browser
let companyId: string

beforeAll(async () => {
  stage = await setStage({ contents: world({ seed: sampleSeed, accounts: 60 }), publicUrl })
  await firstEvening(stage, () => undefined)
  cards = await serveCards(stage)
  const { hubspot, filled } = stage
  host = await startHost({
    hubspotUrl: hubspot.url,
    hubspotToken: hubspot.token,
    connectorUrl: cards.url,
    clientSecret: hubspot.clientSecret,
    portalId: hubspot.portalId,
    asOf: filled.asOf,
  })
  browser = await launchChromium()
  companyId = (await showcase(hubspot, filled.asOf)).healthy!
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await host?.stop()
  await cards?.stop()
  await stage?.strike()
})

const tabCard = (page: Page) => page.locator('[data-card=RenewalCard]')
const property = (page: Page, name: string) => page.locator(`[data-property=${name}] dd`)

async function openRecord(): Promise<Page> {
  const page = await browser.newPage({ locale: 'en-US', viewport: { width: 1240, height: 900 } })
  await page.goto(`${host.url}/companies/${companyId}`)
  await cardsSettled(page)
  return page
}

/** The won contract that the company's ARR consists of. */
async function contractInForce(): Promise<{ id: string; amount: number }> {
  const links = await stage.hubspot.links('companies', 'deals')
  const ids = new Set(links.filter(({ from }) => from === companyId).map(({ to }) => to))
  const deals = (await stage.hubspot.dump('deals')).filter(({ id }) => ids.has(id))
  const { asOf } = stage.filled
  const live = deals.find(
    ({ properties: p }) =>
      ['closedwon', 'renewed'].includes(p.dealstage!) &&
      p.contract_start_date! <= asOf &&
      asOf < p.contract_end_date!,
  )!
  return { id: live.id, amount: Number(live.properties.amount) }
}

describe('Perennial in the record, with nothing faked', () => {
  it('shows in the card the score that stands in the record', async () => {
    const page = await openRecord()
    const score = await property(page, 'perennial_health_score').textContent()
    expect(Number(score)).toBeGreaterThan(0)
    await tabCard(page)
      .getByRole('heading', { name: `Health ${score} of 100` })
      .waitFor()
    expect(await property(page, 'perennial_health_band').textContent()).toBe('Healthy')
    await page.close()
  })

  it('shows a change made in the CRM after a sync, in the property and in the card', async () => {
    const page = await openRecord()
    const contract = await contractInForce()
    const before = Number((await property(page, 'perennial_arr').textContent())!.replaceAll(',', ''))
    await stage.hubspot.edit('deals', [
      { id: contract.id, properties: { amount: String(contract.amount + 5_000) } },
    ])
    await stage.perennial('sync')
    await page.getByRole('button', { name: 'Refresh record' }).click()
    const after = (before + 5_000).toLocaleString('en-US', { maximumFractionDigits: 2 })
    await page.locator('[data-property=perennial_arr] dd', { hasText: after }).waitFor()
    await tabCard(page).getByText(after).first().waitFor()
    await page.close()
  })

  it('updates ARR from the card: effect first, then saved, and taken back', async () => {
    const page = await openRecord()
    const card = tabCard(page)
    const arr = () => card.locator('.k-statistic', { hasText: 'ARR' }).first().textContent()
    const before = await arr()
    await card.getByRole('button', { name: 'Update ARR' }).click()
    const form = page.getByRole('dialog', { name: 'Update ARR' })
    await form.getByLabel('New ARR').fill('123456')
    await form.getByLabel('Note').fill('signed amendment')
    await form.getByRole('button', { name: 'Show effect' }).click()
    await form.getByText(/becomes .*123,456/).waitFor()
    await form.getByText(/^NRR stays at [0-9.]+ %$|^NRR [0-9.]+ % becomes/).waitFor()
    expect(await arr()).toBe(before)
    await form.getByRole('button', { name: 'Save' }).click()
    await card.getByText('ARR updated').waitFor()
    await page.waitForFunction(() => document.querySelector('.k-statistic')?.textContent?.includes('123,456'))
    await card.getByRole('button', { name: 'Undo' }).click()
    await card.getByText('Taken back').waitFor()
    await page.waitForFunction(was => document.querySelector('.k-statistic')?.textContent === was, before)
    await page.close()
  })

  it('overrides health from the card with a reason, and the next scoring counts it beside the model', async () => {
    const page = await openRecord()
    const card = tabCard(page)
    await card.getByRole('button', { name: 'Override health' }).click()
    const form = page.getByRole('dialog', { name: 'Override health' })
    await form.getByLabel('Health band').selectOption('at_risk')
    await form.getByLabel('Reason').fill('their sponsor told me they leave')
    await form.getByRole('button', { name: 'Show effect' }).click()
    await form.getByText(/becomes .*at risk until/).waitFor()
    await form.getByRole('button', { name: 'Save' }).click()
    await card.getByText('Override saved').waitFor()
    await stage.perennial('sync')
    await page.getByRole('button', { name: 'Refresh record' }).click()
    await card
      .getByText(/Set by account.manager@example.com until .*their sponsor told me they leave/)
      .waitFor()
    await page.close()
  })

  it('says what happened when the connector is down, and shows no score', async () => {
    await cards.stop()
    const page = await browser.newPage({ locale: 'en-US' })
    await page.goto(`${host.url}/companies/${companyId}`)
    await tabCard(page).getByRole('button', { name: 'Try again' }).waitFor()
    expect(await tabCard(page).textContent()).not.toMatch(/Health \d/)
    await page.close()
  })
})
