import pg from 'pg'
import { embeddedServer } from '../../../connector/src/store/postgres/embedded.ts'
import { type OnStage, syncOnALaterDay, tabCard } from './views.ts'

export const troubleJourney = (stage: OnStage) =>
  describe('a connector in trouble', () => {
    it('that is slow: the card says that it is loading, then shows the figures', async () => {
      const page = await stage().open(`/companies/${stage().companies.healthy}?connector=slow`)
      await tabCard(page).getByText('Loading health and renewal').waitFor()
      await tabCard(page)
        .getByRole('heading', { name: /^Health \d+ of 100$/ })
        .waitFor()
    })

    it.each(['', '/pages', '/settings'])('that fails: no figure, and a way to try again%s', async path => {
      const at = path || `/companies/${stage().companies.healthy}`
      const page = await stage().open(`${at}?connector=failing`)
      await page.getByText('The connector failed.').first().waitFor()
      await page.getByRole('button', { name: 'Try again' }).first().waitFor()
      expect(await page.locator('[data-card]').first().textContent()).not.toMatch(/Health \d|\$\d/)
      await page.getByRole('button', { name: 'Reset' }).click()
      await page.getByText('The connector failed.').waitFor({ state: 'detached' })
    })

    it('that permits nothing: the reason, and nothing to press', async () => {
      const page = await stage().open(`/companies/${stage().companies.healthy}?connector=no_permission`)
      await tabCard(page).getByText('Not open to you').waitFor()
      await tabCard(page).getByText('You may not see this account.').waitFor()
      expect(await tabCard(page).getByRole('button').count()).toBe(0)
    })

    it('that has not synced for long: the figures carry a warning of their age', async () => {
      const { home, companies } = stage()
      await sayLastSyncWas('3 days', home)
      const page = await stage().open(`/companies/${companies.healthy}`)
      await tabCard(page)
        .getByText('Newer changes in the CRM are not in these figures yet.', { exact: false })
        .waitFor()
      await tabCard(page)
        .getByRole('heading', { name: /^Health \d+ of 100$/ })
        .waitFor()
      await page
        .locator('[data-card=RenewalSidebar]')
        .getByText(/^Data of /)
        .waitFor()
      await syncOnALaterDay(stage())
      await tabCard(page).getByRole('button', { name: 'Refresh', exact: true }).click()
      await tabCard(page)
        .getByText('Newer changes in the CRM', { exact: false })
        .waitFor({ state: 'detached' })
    })

    it('that is down after the figures were shown: they stay, marked as not refreshed', async () => {
      const page = await stage().open(`/companies/${stage().companies.healthy}`)
      const health = tabCard(page).getByRole('heading', { name: /^Health \d+ of 100$/ })
      await health.waitFor()
      await stage().connector.stop()
      await tabCard(page).getByRole('button', { name: 'Refresh', exact: true }).click()
      await tabCard(page).getByText('Not refreshed').waitFor()
      expect(await health.isVisible()).toBe(true)
    })

    it('that is down from the start: what happened, and no score', async () => {
      const page = await stage().open(`/companies/${stage().companies.healthy}`)
      await tabCard(page).getByRole('button', { name: 'Try again' }).waitFor()
      expect(await tabCard(page).textContent()).not.toMatch(/Health \d/)
    })
  })

/** A sync of long ago cannot be waited for. */
async function sayLastSyncWas(ago: string, home: string): Promise<void> {
  const client = new pg.Client({ ...(await embeddedServer(home)), database: 'perennial' })
  await client.connect()
  await client.query('update portal set synced_at = now() - $1::interval', [ago])
  await client.end()
}
