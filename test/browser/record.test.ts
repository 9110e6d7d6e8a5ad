import type { Page } from 'playwright-core'
import { companyCards } from '../../ui-extension/fixtures/companyCards.ts'
import { cardsSettled } from './support/chromium.ts'
import { type Stage, setStage } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterEach(() => stage.reset())
afterAll(() => stage?.stop())

const tabCard = (page: Page) => page.locator('[data-card=RenewalCard]')
const sidebarCard = (page: Page) => page.locator('[data-card=RenewalSidebar]')
const property = (page: Page, name: string) => page.locator(`[data-property=${name}] dd`)
const record = `/companies/${companyCards.watch.account.id}`

describe('a company record', () => {
  it('shows both cards from their genuine bundles, without an error in the console', async () => {
    const { page, errors } = await stage.open(record)
    await cardsSettled(page)
    expect(await tabCard(page).getByRole('heading', { name: 'Health 57 of 100' }).isVisible()).toBe(true)
    expect(await sidebarCard(page).getByRole('img', { name: 'Score 57 of 100' }).isVisible()).toBe(true)
    expect(await sidebarCard(page).getByText('€182,400').isVisible()).toBe(true)
    expect(errors).toEqual([])
  })

  it('asks the connector by signed requests that name portal and user', async () => {
    const { page } = await stage.open(record)
    await cardsSettled(page)
    const asked = stage.connector.accepted
    const { id } = companyCards.watch.account
    const card = `/v1/cards/company/${id}`
    const account = `/v1/accounts/${id}`
    expect(new Set(asked.map(({ pathname }) => pathname))).toEqual(
      new Set([card, `${card}/history`, `${card}/sales`, `${account}/alerts`, `${account}/stage`]),
    )
    for (const { searchParams } of asked) {
      expect(searchParams.get('portalId')).toBe('62515')
      expect(searchParams.get('userEmail')).toBe('account.manager@example.com')
    }
  })

  it('logs those requests with what the connector made of the signature', async () => {
    const { page } = await stage.open(record)
    await cardsSettled(page)
    await page.getByRole('button', { name: 'Network log' }).click()
    const rows = page.getByRole('region', { name: 'Network log' }).getByRole('row')
    await rows.filter({ hasText: 'RenewalSidebar' }).filter({ hasText: 'accepted' }).first().waitFor()
  })

  it('shows the properties in the record with Perennial’s first, in words', async () => {
    const { page } = await stage.open(record)
    await cardsSettled(page)
    expect(await page.locator('[data-group]').first().getAttribute('data-group')).toBe('perennial')
    expect(await property(page, 'perennial_band').textContent()).toBe('Watch')
    expect(await property(page, 'perennial_renewal').textContent()).toBe('Sep 14, 2026')
    expect(await page.getByText('Owner: Lena Hartmann').isVisible()).toBe(true)
  })

  it('shows a property’s new value after a refresh', async () => {
    const { page } = await stage.open(record)
    await cardsSettled(page)
    await stage.hubspot.edit('companies', [{ id: '101', properties: { perennial_score: '61' } }])
    await page.getByRole('button', { name: 'Refresh record' }).click()
    await page.locator('[data-property=perennial_score] dd', { hasText: '61' }).waitFor()
  })

  it('says which day its data is of, and that it is a preview', async () => {
    const { page } = await stage.open(record)
    expect(await page.getByRole('note').textContent()).toContain('Local preview')
    await page.getByText('data as of June 30, 2026').waitFor()
  })

  it('opens people, money and activity in the card', async () => {
    const { page } = await stage.open(record)
    await cardsSettled(page)
    await tabCard(page).getByRole('tab', { name: 'People' }).click()
    await tabCard(page).getByRole('cell', { name: 'Ingrid Solberg Head of Operations' }).waitFor()
    await tabCard(page).getByRole('tab', { name: 'Money' }).click()
    await tabCard(page)
      .getByRole('cell', { name: /Sep 15, 2024 to Sep 14, 2026/ })
      .waitFor()
    await tabCard(page).getByRole('tab', { name: 'Activity' }).click()
    await tabCard(page)
      .getByRole('cell', { name: /Quarterly review/ })
      .waitFor()
  })

  it('follows a link to a deal to the deal’s own record', async () => {
    const { page } = await stage.open(record)
    await cardsSettled(page)
    await tabCard(page).getByRole('tab', { name: 'Money' }).click()
    await tabCard(page).getByRole('link', { name: 'Platform, 2 years', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Platform, 2 years' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/deals/9001')
  })

  it('lists the CRM’s own activities', async () => {
    const { page } = await stage.open(record)
    await cardsSettled(page)
    await page.getByRole('tab', { name: 'Activities' }).click()
    await page.getByText('Meeting, Jun 18, 2026, 12:00').waitFor()
  })
})

describe('another company', () => {
  it('is found and opened by keyboard alone, and back leads back', async () => {
    const { page } = await stage.open(record)
    await cardsSettled(page)
    const box = page.getByRole('combobox', { name: 'Find a company' })
    await box.focus()
    await page.keyboard.type('castellan')
    await page.getByRole('option', { name: /Castellan Freight/ }).waitFor()
    await page.getByText('1 of 1 companies').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Castellan Freight GmbH' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/companies/103')
    await sidebarCard(page).getByText('At risk').waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Norrland Robotics AB' }).waitFor()
  })

  it('that does not exist is said not to exist', async () => {
    const { page } = await stage.open('/companies/999')
    await page.getByRole('alert').getByText('No company 999 in this portal').waitFor()
  })

  it('is asked for when the address names none', async () => {
    const { page } = await stage.open('/')
    await page.getByRole('heading', { name: 'Choose a company' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Castellan Freight GmbH' }).click()
    await page.getByRole('heading', { level: 1, name: 'Castellan Freight GmbH' }).waitFor()
  })
})

describe('records of other kinds', () => {
  it.each([
    ['deals', '9001', 'Platform, 2 years', 'Norrland Robotics AB'],
    ['contacts', '501', 'Ingrid Solberg', 'Platform, 2 years'],
    ['tickets', '3001', 'Export fails', 'Norrland Robotics AB'],
  ])('%s/%s shows its name and what belongs to it', async (kind, id, title, neighbour) => {
    const { page, errors } = await stage.open(`/${kind}/${id}`)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await cardsSettled(page)
    await page.getByRole('complementary').getByRole('listitem').getByRole('link', { name: neighbour }).click()
    await page.getByRole('heading', { level: 1, name: neighbour }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(errors).toEqual([])
  })
})

describe('a card whose bundle throws', () => {
  it('says so in its own frame and leaves the record alone', async () => {
    const { page } = await stage.open('/')
    await page
      .context()
      .route('**/bundles/RenewalCard.js', route =>
        route.fulfill({ contentType: 'text/javascript', body: "throw new Error('the bundle is broken')" }),
      )
    await page.goto(stage.host.url + record)
    await tabCard(page).getByText('the bundle is broken').waitFor()
    await sidebarCard(page).getByText('Watch').waitFor()
  })
})

describe('a card that cannot show a company', () => {
  it('shows that it is loading until the connector answers', async () => {
    const release = stage.connector.hold()
    const { page } = await stage.open(record)
    await tabCard(page).getByText('Loading health and renewal').waitFor()
    release()
    await cardsSettled(page)
    await tabCard(page).getByRole('heading', { name: 'Health 57 of 100' }).waitFor()
  })

  it('says what the connector said, and recovers by one press', async () => {
    stage.connector.answers.set('101', {
      status: 503,
      error: { kind: 'bug', message: 'The database is down.' },
    })
    const { page } = await stage.open(record)
    await tabCard(page).getByText('The database is down.').waitFor()
    stage.connector.answers.set('101', companyCards.watch)
    await tabCard(page).getByRole('button', { name: 'Try again' }).click()
    await tabCard(page).getByRole('heading', { name: 'Health 57 of 100' }).waitFor()
  })

  it('keeps the last figures when a refresh fails', async () => {
    const { page } = await stage.open(record)
    await cardsSettled(page)
    stage.connector.answers.set('101', {
      status: 503,
      error: { kind: 'bug', message: 'The database is down.' },
    })
    await tabCard(page).getByRole('button', { name: 'Refresh', exact: true }).click()
    await tabCard(page).getByText('Not refreshed').waitFor()
    expect(await tabCard(page).getByRole('heading', { name: 'Health 57 of 100' }).isVisible()).toBe(true)
  })
})
