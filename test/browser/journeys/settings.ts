import type { Locator, Page } from 'playwright-core'
import { cardsSettled } from '../support/chromium.ts'
import type { OnStage } from './views.ts'

async function give(page: Page, dialog: string, reason: string, button: string): Promise<void> {
  const form = page.getByRole('dialog', { name: dialog })
  await form.getByLabel('Reason').fill(reason)
  await form.getByRole('button', { name: button }).click()
}

/** Scoring everybody twice may take a slow machine longer than HubSpot's proxy waits. */
async function untilShown(target: Locator, again: Locator): Promise<void> {
  for (;;) {
    await target.or(again.first()).first().waitFor()
    if (await target.isVisible()) return
    await again.first().click()
  }
}

export const settingsJourney = (stage: OnStage) =>
  describe('the settings', () => {
    it('say who would change band, publish a weight with a reason, and go back', async () => {
      const page = await stage().open('/settings')
      await cardsSettled(page)
      const ticketLoad = page.getByLabel('Weight of Ticket load')
      expect(await ticketLoad.inputValue()).toBe('18')
      const recency = page.getByLabel('Weight of Engagement recency')
      const moving = Number(await recency.inputValue()) - 1
      await recency.fill('1')
      await recency.press('Tab')
      await page.getByText('1 change, kept as your draft.').waitFor()
      await ticketLoad.fill(String(18 + moving))
      await ticketLoad.press('Tab')
      await page.getByText('2 changes, kept as your draft.').waitFor()
      const moved = page.getByRole('heading', { name: /^\d+ of \d+ accounts would change band$/ })
      await untilShown(moved, page.getByRole('button', { name: 'Try again' }))
      expect(Number.parseInt((await moved.textContent())!, 10)).toBeGreaterThan(0)

      await page.getByRole('button', { name: 'Publish' }).click()
      await give(page, 'Publish settings', 'tickets tell more than we thought', 'Publish')
      await page.getByText(/^Version 2 in force since .*: tickets tell more than we thought\.$/).waitFor()
      expect(await page.getByLabel('Weight of Ticket load').inputValue()).toBe(String(18 + moving))

      await page.getByRole('tab', { name: 'Versions' }).click()
      await page.getByRole('button', { name: 'Back to 1' }).click()
      await give(page, 'Back to version 1', 'they did not', 'Roll back')
      await page.getByText(/^Version 3 in force since .*: they did not\.$/).waitFor()
      await page.getByRole('tab', { name: 'Scorecard' }).click()
      expect(await page.getByLabel('Weight of Ticket load').inputValue()).toBe('18')
    })
  })
