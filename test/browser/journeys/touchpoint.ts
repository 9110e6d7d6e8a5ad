import { cardsSettled } from '../support/chromium.ts'
import { type OnStage, openRecord, tabCard } from './views.ts'

export const touchpointJourney = (stage: OnStage) =>
  describe('logging a touchpoint', () => {
    it('makes a native call in the CRM, which comes back through the mirror with the next sync', async () => {
      const { companies, hubspot, perennial } = stage()
      const subject = 'Talked about the seats nobody uses'
      const page = await openRecord(stage(), companies.watch)
      await tabCard(page).getByRole('button', { name: 'Log touchpoint' }).click()
      const form = page.getByRole('dialog', { name: 'Log touchpoint' })
      await form.getByLabel('Subject').fill(subject)
      await form.getByLabel('What was said').fill('They start with the new site in August')
      await form.getByRole('button', { name: 'Log', exact: true }).click()
      await tabCard(page).getByText('Touchpoint logged').waitFor()

      const calls = await hubspot.dump('calls')
      expect(calls.filter(({ properties: p }) => p.hs_call_title === subject)).toHaveLength(1)
      await tabCard(page).getByRole('tab', { name: 'Activity' }).click()
      expect(await tabCard(page).getByText(subject).count()).toBe(0)

      await perennial('sync')
      await page.getByRole('button', { name: 'Refresh record' }).click()
      await cardsSettled(page)
      await tabCard(page).getByRole('tab', { name: 'Activity' }).click()
      await tabCard(page)
        .getByRole('cell', { name: new RegExp(subject) })
        .waitFor()
    })
  })
