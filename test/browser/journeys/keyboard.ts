import type { Locator, Page } from 'playwright-core'
import { type OnStage, openRecord, tabCard } from './views.ts'

/** Presses Tab until the element has the focus; a reader would give up after so many presses. */
async function tabTo(page: Page, target: Locator, presses = 80): Promise<void> {
  for (let pressed = 0; pressed < presses; pressed += 1) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached by ${presses} presses of Tab: ${target}`)
}

export const keyboardJourney = (stage: OnStage) =>
  describe('by keyboard alone', () => {
    it('ARR is updated, and the focus returns to where it came from', async () => {
      const page = await openRecord(stage(), stage().companies.watch)
      const open = tabCard(page).getByRole('button', { name: 'Update ARR' })
      await tabTo(page, open)
      await page.keyboard.press('Enter')
      const form = page.getByRole('dialog', { name: 'Update ARR' })
      await form.waitFor()
      await page.keyboard.press('Escape')
      await form.waitFor({ state: 'detached' })
      await tabTo(page, open, 1)

      await page.keyboard.press('Enter')
      await tabTo(page, form.getByLabel('New ARR'), 10)
      await page.keyboard.type('98765')
      await tabTo(page, form.getByRole('button', { name: 'Show effect' }), 20)
      await page.keyboard.press('Enter')
      await form.getByText(/becomes .*98,765/).waitFor()
      await tabTo(page, form.getByRole('button', { name: 'Save' }), 10)
      await page.keyboard.press('Enter')
      await tabCard(page).getByText('ARR updated').waitFor()
      const undo = tabCard(page).getByRole('button', { name: 'Undo' })
      await tabTo(page, undo)
      await page.keyboard.press('Enter')
      await tabCard(page).getByText('Taken back').waitFor()
    })
  })
