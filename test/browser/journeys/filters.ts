import { setTimeout as pause } from 'node:timers/promises'
import { Band } from '@perennial/shared/card'
import type { DataHealthReport } from '@perennial/shared/wire/data-health'
import { type Filters, noFilters } from '@perennial/shared/wire/filters'
import { cardsSettled } from '../support/chromium.ts'
import type { WholeStage } from '../support/wholeStage.ts'
import { asked } from './asked.ts'
import type { OnStage } from './views.ts'

/** Asked again, as the page does, while it is being worked out. */
async function reportOn(stage: WholeStage, filters: Filters): Promise<DataHealthReport> {
  const { report } = await asked(stage).dataHealth(filters)
  if (report) return report
  await pause(500)
  return reportOn(stage, filters)
}

export const filtersJourney = (stage: OnStage) =>
  describe('filters', () => {
    it('share out what waits to be confirmed among accounts that are as the filters say', async () => {
      const whole = await reportOn(stage(), noFilters)
      expect(whole.queue.count).toBeGreaterThan(0)
      let count = 0
      for (const band of Band.options) {
        const { queue } = await reportOn(stage(), { ...noFilters, band: [band] })
        for (const { account } of queue.facts.slice(0, 3))
          expect((await asked(stage()).company(account.id)).health.band).toBe(band)
        count += queue.count
      }
      expect(count).toBe(whole.queue.count)
    })

    it('stand where they narrow something, and are kept where they do not', async () => {
      const page = await stage().open('/pages/alerts')
      await cardsSettled(page)
      const health = page.getByRole('group', { name: 'Health', exact: true })
      await health.waitFor()
      expect(await page.getByLabel('As known on').count()).toBe(0)
      await page.goto(new URL('/pages/data-health?band=at_risk', page.url()).href)
      await page.getByText('Filters leave out what belongs to no account').waitFor()
      await page.getByRole('link', { name: 'Segments', exact: true }).click()
      await page.getByText('Set but not used here: health.').waitFor()
      expect(await health.count()).toBe(0)
      await page.getByRole('link', { name: 'Accounts', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor()
      await health.waitFor()
      expect(new URL(page.url()).searchParams.get('band')).toBe('at_risk')
    })
  })
