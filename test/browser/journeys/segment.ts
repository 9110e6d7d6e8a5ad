import { cardsSettled } from '../support/chromium.ts'
import type { OnStage } from './views.ts'

export const segmentJourney = (stage: OnStage) =>
  describe('a segment', () => {
    it('is built, says whom it holds for, and narrows every page', async () => {
      const name = 'Pays fifty thousand'
      const page = await stage().open('/pages/segments')
      await cardsSettled(page)
      await page.getByLabel('Name').fill(name)
      await page.getByLabel('Value').fill('50000')
      await page.getByLabel('Reason').fill('reviewed every quarter')
      const holds = page.getByText(/^Holds for \d+ of \d+ customers/)
      await holds.waitFor()
      const [, count] = /^Holds for (\d+)/.exec((await holds.textContent())!)!
      expect(Number(count)).toBeGreaterThan(0)
      await page.getByRole('button', { name: 'Save segment' }).click()
      await page.getByRole('cell', { name: new RegExp(`^${name} `) }).waitFor()

      await stage().perennial('sync')
      await page.getByRole('link', { name: 'Accounts', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor()
      await page.getByLabel('Segment').selectOption(name)
      await page.waitForURL(url => url.searchParams.get('segment') === name)
      await page.getByText(new RegExp(`^${count} rows?, together`)).waitFor()
      await page.getByRole('link', { name: 'Overview' }).click()
      await page.getByRole('heading', { level: 1, name: 'Retain dashboard' }).waitFor()
      expect(new URL(page.url()).searchParams.get('segment')).toBe(name)
    })
  })
