import { cardsSettled } from '../support/chromium.ts'
import { asked } from './asked.ts'
import { type OnStage, tabCard } from './views.ts'

export const dashboardJourney = (stage: OnStage) =>
  describe('the renewal where a call saves most', () => {
    it('leads the queue of the dashboard, opens, and says why it is at stake', async () => {
      const page = await stage().open('/pages')
      await cardsSettled(page)
      const [first] = (await asked(stage()).overview()).queue
      const queue = page.getByRole('table').filter({ hasText: 'Can be saved' })
      const row = queue.getByRole('row').nth(1)
      const probability = `${Math.round(first!.probability! * 100)}%`
      await row.getByRole('cell', { name: probability }).waitFor()
      await row.getByRole('link', { name: first!.name, exact: true }).click()
      await page.getByRole('heading', { name: first!.name, exact: true }).waitFor()
      expect(new URL(page.url()).pathname).toBe(`/pages/accounts/${first!.id}`)
      await page.getByText(`Renewal probability ${probability}`).waitFor()
      const { renewal, health } = await asked(stage()).company(first!.id)
      const { reasons, because } = renewal!.probability!
      const [raises] = reasons.raises
      await page.getByText(raises ? `${raises.label}: ${raises.because}` : because).waitFor()
      await page.getByText(health.unscoredBecause ?? 'Measure, worst first').waitFor()
    })

    it('is told alike in the account’s record', async () => {
      const [first] = (await asked(stage()).overview()).queue
      const page = await stage().open(`/companies/${first!.id}`)
      await cardsSettled(page)
      await tabCard(page)
        .getByText(`Renewal probability ${Math.round(first!.probability! * 100)}%`)
        .waitFor()
    })
  })
