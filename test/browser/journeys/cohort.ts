import { cardsSettled } from '../support/chromium.ts'
import type { OnStage } from './views.ts'

export const cohortJourney = (stage: OnStage) =>
  describe('a share of a cohort', () => {
    it('opens to its customers, whose sums say the share, and leads back', async () => {
      const page = await stage().open('/pages/cohorts')
      await cardsSettled(page)
      const opened = page.getByRole('row').filter({ hasText: '%' }).first().getByRole('button').last()
      await opened.waitFor()
      const share = await opened.textContent()
      await opened.click()
      const summary = page.getByText(/^\d+ of \d+ pay/)
      await summary.waitFor()
      expect(await summary.textContent()).toContain(`(NRR ${share})`)
      const [, customers] = /of (\d+) pay/.exec((await summary.textContent())!)!
      expect(await page.getByRole('row').count()).toBe(Number(customers) + 1)
      await page.getByRole('button', { name: 'Back to all cohorts' }).click()
      await opened.waitFor()
    })
  })
