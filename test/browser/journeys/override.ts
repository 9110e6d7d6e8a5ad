import { revops } from '../support/wholeStage.ts'
import { type OnStage, openRecord, property, refreshRecord, syncOnALaterDay, tabCard } from './views.ts'

export const overrideJourney = (stage: OnStage) =>
  describe('overriding health', () => {
    const reason = 'their sponsor told me they leave'

    it('counts from the next scoring, beside the word of the model', async () => {
      const page = await openRecord(stage(), stage().companies.healthy)
      const card = tabCard(page)
      await card.getByRole('button', { name: 'Override health' }).click()
      const form = page.getByRole('dialog', { name: 'Override health' })
      await form.getByLabel('Health band').selectOption('at_risk')
      await form.getByLabel('Reason').fill(reason)
      await form.getByRole('button', { name: 'Show effect' }).click()
      await form.getByText(/becomes .*at risk until/).waitFor()
      await form.getByRole('button', { name: 'Save' }).click()
      await card.getByText('Override saved').waitFor()
      await stage().perennial('sync')
      await refreshRecord(page)
      await card.getByText(new RegExp(`Set by ${revops} until .*${reason}. The model says`)).waitFor()
      await property(page, 'perennial_health_band').filter({ hasText: 'At risk' }).waitFor()
    })

    it('ends by itself on its day: the model’s word stands alone again', async () => {
      const { companies } = stage()
      await syncOnALaterDay(stage())
      const page = await openRecord(stage(), companies.healthy)
      const score = await property(page, 'perennial_model_score').textContent()
      expect(await property(page, 'perennial_health_score').textContent()).toBe(score)
      await tabCard(page)
        .getByRole('heading', { name: `Health ${score} of 100` })
        .waitFor()
      expect(
        await tabCard(page)
          .getByText(/^Set by .* until /)
          .count(),
      ).toBe(0)
    })
  })
