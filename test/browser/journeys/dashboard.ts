import { cardsSettled } from '../support/chromium.ts'
import type { WholeStage } from '../support/wholeStage.ts'
import { asked } from './asked.ts'
import { type OnStage, tabCard } from './views.ts'

/** Days are written as the reader is used to. */
const beforeAnyDay = (sentence: string): string => sentence.split(/\d{4}-\d{2}-\d{2}/)[0]!

/**
 * The first renewal of the queue that the account's card looks at as well: the queue also holds those that are overdue, while the
 * card may tell of the term that began since.
 */
async function riskiestOpen(stage: WholeStage) {
  const { queue } = await asked(stage).overview()
  for (const [index, first] of queue.entries()) {
    const { renewal } = await asked(stage).company(first.id)
    if (renewal?.probability && renewal.date === first.due) return { first, nth: index + 1 }
  }
  throw new Error('no renewal of the queue is told by the card of its account')
}

export const dashboardJourney = (stage: OnStage) =>
  describe('the renewal where a call saves most', () => {
    it('leads the queue of the dashboard, opens, and says why it is at stake', async () => {
      const page = await stage().open('/pages')
      await cardsSettled(page)
      const { first, nth } = await riskiestOpen(stage())
      const queue = page.getByRole('table').filter({ hasText: 'Can be saved' })
      const row = queue.getByRole('row').nth(nth)
      const probability = `${Math.round(first.probability! * 100)}%`
      await row.getByRole('cell', { name: probability }).waitFor()
      await row.getByRole('link', { name: first.name, exact: true }).click()
      await page.getByRole('heading', { name: first.name, exact: true }).waitFor()
      expect(new URL(page.url()).pathname).toBe(`/pages/accounts/${first.id}`)
      await page.getByText(`Renewal probability ${probability}`).waitFor()
      const { renewal, health } = await asked(stage()).company(first.id)
      const { reasons, because } = renewal!.probability!
      const [raises] = reasons.raises
      await page.getByText(beforeAnyDay(raises ? `${raises.label}: ${raises.because}` : because)).waitFor()
      await page.getByText(health.unscoredBecause ?? 'Measure, worst first').waitFor()
    })

    it('as any other of the queue, is told by the card of its account', async () => {
      const { queue } = await asked(stage()).overview()
      for (const { id, due } of queue) {
        const { renewal, overdueRenewals } = await asked(stage()).company(id)
        expect([renewal?.date, ...overdueRenewals.map(overdue => overdue.due)]).toContain(due)
      }
    })

    it('is told alike in the account’s record', async () => {
      const { first } = await riskiestOpen(stage())
      const page = await stage().open(`/companies/${first.id}`)
      await cardsSettled(page)
      await tabCard(page)
        .getByText(`Renewal probability ${Math.round(first.probability! * 100)}%`)
        .waitFor()
    })
  })
