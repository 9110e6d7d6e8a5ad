import { companyCards } from '../../ui-extension/fixtures/companyCards.ts'
import { violations } from './support/accessibility.ts'
import { cardsSettled } from './support/chromium.ts'
import { covered } from './support/covered.ts'
import { type Stage, setStage } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterEach(() => stage.reset())
afterAll(() => stage?.stop())

const states = Object.entries(companyCards).map(([name, { account }]) => [name, account.id] as const)
const widths = [1240, 800, 400]

describe.each(states)('the record of a company that is %s', (_name, id) => {
  it('fits every width and breaks no accessibility rule', async () => {
    const { page } = await stage.open(`/companies/${id}`)
    await cardsSettled(page)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      expect(await covered(page)).toEqual([])
      expect(await violations(page)).toEqual([])
    }
  })

  it('has a sidebar card of at most 350 pixels', async () => {
    const { page } = await stage.open(`/companies/${id}`)
    await cardsSettled(page)
    const card = await page.locator('[data-card=RenewalSidebar] .p-card-body > .k-flex').boundingBox()
    expect(card?.height).toBeGreaterThan(100)
    expect(card?.height).toBeLessThanOrEqual(350)
  })
})

it('breaks no accessibility rule in any tab of the card', async () => {
  const { page } = await stage.open('/companies/107')
  await cardsSettled(page)
  for (const name of ['Money', 'People', 'Activity']) {
    const tab = page.locator('[data-card=RenewalCard]').getByRole('tab', { name })
    await tab.click()
    await page.locator('[data-card=RenewalCard] [role=tab][aria-selected=true]', { hasText: name }).waitFor()
    expect(await violations(page)).toEqual([])
  }
})

describe('preferences', () => {
  it('keep the band visible in forced colours', async () => {
    const { page } = await stage.open('/companies/103', { forcedColors: 'active' })
    await cardsSettled(page)
    const dot = page.locator('[data-card=RenewalSidebar] .k-dot')
    const [mark, ground] = await dot.evaluate(element => [
      getComputedStyle(element).backgroundColor,
      getComputedStyle(element.parentElement as Element).backgroundColor,
    ])
    expect(mark).not.toBe(ground)
  })

  it('write dates and money as the browser’s language does', async () => {
    const { page } = await stage.open('/companies/101', { locale: 'de-DE' })
    await cardsSettled(page)
    const words = await page.locator('[data-card=RenewalSidebar]').innerText()
    expect(words).toContain('14.09.2026')
    expect(words.replace(/\s/g, ' ')).toContain('182.400 €')
  })
})
