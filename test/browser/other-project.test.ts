import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ownProject } from '../../ui-extension/build.ts'
import { genericPortal } from '../../ui-extension/host/genericPortal.ts'
import { type Stage, setStage } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ project: join(ownProject, 'host/sample'), contents: genericPortal })
})
afterEach(() => stage.reset())
afterAll(() => stage?.stop())

const card = (page: Page, bundle: string) => page.locator(`[data-card=${bundle}]`)
const pathOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search

describe('app pages', () => {
  it('are led to by the bar, and lead on by links, back and forward', async () => {
    const { page, errors } = await stage.open('/')
    await page.getByRole('link', { name: 'App pages' }).click()
    await page.getByRole('heading', { level: 1, name: 'Visits', exact: true }).waitFor()
    await page.getByRole('link', { name: 'The next visit' }).click()
    await page.getByRole('heading', { level: 1, name: 'Visit 42' }).waitFor()
    expect(pathOf(page)).toBe('/pages/visits/42?view=map')
    await page.getByText('Shown as map').waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Visits', exact: true }).waitFor()
    await page.goForward()
    await page.getByRole('heading', { level: 1, name: 'Visit 42' }).waitFor()
    expect(errors).toEqual([])
  })

  it('keep page and query over a reload, and hand a page only its own query', async () => {
    const { page } = await stage.open('/pages/visits?month=july&connector=slow')
    await page.getByText('Month: july').waitFor()
    await page.getByRole('link', { name: 'June only' }).click()
    await page.getByText('Month: june').waitFor()
    expect(pathOf(page)).toBe('/pages/visits?month=june&connector=slow')
    await page.reload()
    await page.getByText('Month: june').waitFor()
  })

  it('that no route matches are said not to exist', async () => {
    const { page } = await stage.open('/pages/nowhere')
    await page.getByText('This app page does not exist.').waitFor()
  })
})

describe('settings', () => {
  it('are shown over the whole width', async () => {
    const { page } = await stage.open('/')
    await page.getByRole('link', { name: 'Settings' }).click()
    await card(page, 'VisitSettings').getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved').waitFor()
    expect(pathOf(page)).toBe('/settings')
  })
})

describe('cards of another project', () => {
  it('stand where their metadata puts them', async () => {
    const { page } = await stage.open('/companies/101')
    await card(page, 'VisitPlan').waitFor()
    await card(page, 'TravelTime').waitFor()
    await page.goto(`${stage.host.url}/deals/9001`)
    await card(page, 'VisitPlan').waitFor()
    expect(await card(page, 'TravelTime').count()).toBe(0)
    await page.goto(`${stage.host.url}/contacts/501`)
    await card(page, 'TravelTime').waitFor()
    expect(await card(page, 'VisitPlan').count()).toBe(0)
  })

  it('read the record and its associations from the local HubSpot, again when it changed', async () => {
    const { page } = await stage.open('/companies/101')
    const plan = card(page, 'VisitPlan')
    await plan.getByText('Visit to Bergen').waitFor()
    await plan.getByText('Ingrid Solberg Head of Operations').waitFor()
    await stage.hubspot.edit('companies', [{ id: '101', properties: { city: 'Oslo' } }])
    await plan.getByRole('button', { name: 'Read again' }).click()
    await plan.getByText('Visit to Oslo').waitFor()
    await page.locator('[data-property=city] dd', { hasText: 'Oslo' }).waitFor()
  })

  it('may be drawn by the CRM’s own components, from the local HubSpot', async () => {
    const { page, errors } = await stage.open('/deals/9001')
    await page.getByRole('tab', { name: 'Reason' }).click()
    const reason = card(page, 'VisitReason')
    await reason.locator('[aria-current=step]', { hasText: 'Contract sent' }).waitFor()
    expect(await reason.getByRole('definition').allTextContents()).toEqual([
      'Jun 18, 2026, 12:00 PM',
      '24,000',
      'Ada Marlow',
      'No value',
    ])
    await reason.getByRole('button', { name: 'Note the outcome' }).click()
    await reason.getByText('This view has no composer of notes: it opens in HubSpot only').waitFor()
    await reason.getByRole('link', { name: 'Ingrid Solberg' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ingrid Solberg' }).waitFor()
    expect(errors).toEqual([])
  })

  it('say that a property is unknown', async () => {
    const { page } = await stage.open('/companies/103')
    await card(page, 'VisitPlan').getByText('Visit, city unknown').waitFor()
  })

  it('may lead to an app page, and are refused an iframe the app does not permit', async () => {
    const { page } = await stage.open('/companies/101')
    const plan = card(page, 'VisitPlan')
    await plan.getByRole('button', { name: 'Map' }).click()
    await page.getByText('https://elsewhere.example is not in permittedUrls.iframe').waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await plan.getByRole('button', { name: 'All visits' }).click()
    await page.getByText('Month: july').waitFor()
  })
})

describe('the switches of the connector', () => {
  const ask = async (page: Page) => {
    const travel = card(page, 'TravelTime')
    await travel.getByRole('button', { name: 'Ask for the travel time' }).click()
    return travel
  }

  it.each([
    ['failing', 'No answer (500)'],
    ['rate_limited', 'No answer (429)'],
    ['no_permission', 'No answer (403)'],
  ])('%s: the card is answered so, and the log says it', async (mode, said) => {
    const { page } = await stage.open(`/companies/101?connector=${mode}`)
    await (await ask(page)).getByText(said).waitFor()
    await page.getByRole('button', { name: 'Network log' }).click()
    const log = page.getByRole('region', { name: 'Network log' })
    await log.getByRole('cell', { name: 'GET /travel-times/101' }).first().waitFor()
    expect(await log.getByRole('row').nth(1).textContent()).toContain('not sent')
  })

  it('are set back by one press', async () => {
    const { page } = await stage.open('/companies/101?connector=failing')
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.waitForURL(url => url.search === '')
    await (await ask(page)).getByText('No answer (401)').waitFor()
  })
})

/** The app server on this stage expects another origin in the signature than the one the sample names. */
describe('the network log', () => {
  it('says that the connector refused a signature, and can be cleared', async () => {
    const { page } = await stage.open('/companies/102')
    await page.getByRole('button', { name: 'Network log' }).click()
    const log = page.getByRole('region', { name: 'Network log' })
    await log.getByRole('button', { name: 'Clear' }).click()
    await page.getByRole('button', { name: 'Ask for the travel time' }).click()
    await log.getByRole('cell', { name: '401' }).waitFor()
    expect(await log.getByRole('row').nth(1).textContent()).toMatch(
      /TravelTime.*GET \/travel-times\/102.*401.*ms.*B.*1refused/,
    )
  })
})

describe('the report', () => {
  it('finds nothing to refuse in the sample', async () => {
    const { page } = await stage.open('/report')
    await page.getByText('Nothing HubSpot would refuse was seen in the 5 surfaces of Site visits.').waitFor()
  })
})
