import { cardsSettled } from '../support/chromium.ts'
import type { OnStage } from './views.ts'

export const widthJourney = (stage: OnStage) =>
  describe.each([350, 800, 1240])('at a width of %i', width => {
    it.each([
      'record',
      '/pages',
      '/pages/accounts',
      '/pages/cohorts',
      '/pages/segments',
      '/pages/approvals',
      '/settings',
    ])('%s never scrolls sideways', async place => {
      const at = place === 'record' ? `/companies/${stage().companies.watch}` : place
      const page = await stage().open(at, { viewport: { width, height: 900 } })
      await cardsSettled(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  })
