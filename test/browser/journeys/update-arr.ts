import { cardsSettled } from '../support/chromium.ts'
import { asked } from './asked.ts'
import { arrOf, dollars, type OnStage, openRecord, property, refreshRecord, tabCard } from './views.ts'

export const updateArrJourney = (stage: OnStage) =>
  describe('updating ARR', () => {
    it('shows the effect first, saves, and takes it back', async () => {
      const page = await openRecord(stage(), stage().companies.healthy)
      const before = await arrOf(page).textContent()
      await tabCard(page).getByRole('button', { name: 'Update ARR' }).click()
      const form = page.getByRole('dialog', { name: 'Update ARR' })
      await form.getByLabel('New ARR').fill('123456')
      await form.getByLabel('Note').fill('signed amendment')
      await form.getByRole('button', { name: 'Show effect' }).click()
      await form.getByText(/becomes .*123,456/).waitFor()
      await form.getByText(/^NRR stays at [0-9.]+ ?%$|^NRR [0-9.]+ ?% becomes/).waitFor()
      expect(await arrOf(page).textContent()).toBe(before)
      await form.getByRole('button', { name: 'Save' }).click()
      await tabCard(page).getByText('ARR updated').waitFor()
      await arrOf(page).filter({ hasText: '123,456' }).waitFor()
      await tabCard(page).getByRole('button', { name: 'Undo' }).click()
      await tabCard(page).getByText('Taken back').waitFor()
      await page.waitForFunction(was => document.querySelector('.k-statistic')?.textContent === was, before)
    })

    it('comes to one number in card, property panel, ledger and, once put together anew, dashboard', async () => {
      const { title, rows } = await asked(stage()).rows('arr')
      const { id, name, amount } = rows.find(({ withoutRate }) => withoutRate.length === 0)!
      const page = await openRecord(stage(), id)
      await tabCard(page).getByRole('button', { name: 'Update ARR' }).click()
      const form = page.getByRole('dialog', { name: 'Update ARR' })
      const [contract] = (await asked(stage()).company(id)).arr!.contracts
      const raised = contract!.arr.minor + 1_000_00
      await form.getByLabel('New ARR').fill(String(raised / 100))
      await form.getByRole('button', { name: 'Show effect' }).click()
      await form.getByRole('button', { name: 'Save' }).click()
      await tabCard(page).getByText('ARR updated').waitFor()
      const due = amount! + 1_000_00
      await arrOf(page)
        .filter({ hasText: dollars(due) })
        .waitFor()

      const built = await builtAfter(stage(), new Date())
      await refreshRecord(page)
      await property(page, 'perennial_arr')
        .filter({ hasText: (due / 100).toLocaleString('en-US', { maximumFractionDigits: 2 }) })
        .waitFor()
      const ledger = await asked(stage()).money(id)
      expect(ledger.bridge?.currencies.map(({ close }) => close.minor)).toEqual([due])

      const pages = await stage().open('/pages/accounts?metric=arr')
      await pages.getByRole('heading', { name: title }).waitFor()
      await pages
        .getByRole('row')
        .filter({ hasText: name })
        .filter({ hasText: dollars(due) })
        .waitFor()
      await pages.goto(new URL('/pages', pages.url()).href)
      await cardsSettled(pages)
      const at = new Date(built).toLocaleTimeString('en-US', {
        timeZone: 'America/New_York',
        hour: 'numeric',
        minute: '2-digit',
      })
      await pages
        .getByText(/^Figures put together /)
        .filter({ hasText: at })
        .waitFor()
    })
  })

/** Syncs until the stored portfolio is younger than `since`; it is not built anew more often than its cost allows. */
async function builtAfter(stage: ReturnType<OnStage>, since: Date): Promise<string> {
  for (;;) {
    await stage.perennial('sync')
    const { madeAt } = await asked(stage).overview()
    if (new Date(madeAt) > since) return madeAt
  }
}
