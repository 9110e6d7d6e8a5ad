import { Band } from '@perennial/shared/card'
import { noFilters } from '@perennial/shared/wire/filters'
import { cardsSettled } from '../support/chromium.ts'
import { asked } from './asked.ts'
import type { OnStage } from './views.ts'

export const filtersJourney = (stage: OnStage) =>
  describe('filters', () => {
    it('narrow the alerts to accounts that are as the filter says', async () => {
      const { alerts, company } = asked(stage())
      const whole = (await alerts(noFilters)).alerts
      expect(whole).not.toEqual([])
      const parts: string[] = []
      for (const band of Band.options) {
        const part = (await alerts({ ...noFilters, band: [band] })).alerts
        for (const { account } of part) expect((await company(account.id)).health.band).toBe(band)
        parts.push(...part.map(({ id }) => id))
      }
      expect(parts.sort()).toEqual(whole.map(({ id }) => id).sort())
    })

    it('stand where they narrow something, and are kept where they do not', async () => {
      const page = await stage().open('/pages/alerts')
      await cardsSettled(page)
      await page.getByLabel('Health', { exact: true }).first().waitFor()
      expect(await page.getByLabel('As known on').count()).toBe(0)
      await page.goto(new URL('/pages/data-health?band=at_risk', page.url()).href)
      await page.getByText('Filters leave out what belongs to no account').waitFor()
      await page.getByRole('link', { name: 'Segments', exact: true }).click()
      await page.getByText('Set but not used here: health.').waitFor()
      expect(await page.getByLabel('Health', { exact: true }).count()).toBe(0)
      await page.getByRole('link', { name: 'Accounts', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor()
      expect(new URL(page.url()).searchParams.get('band')).toBe('at_risk')
    })
  })
