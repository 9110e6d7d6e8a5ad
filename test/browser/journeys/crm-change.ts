import type { WholeStage } from '../support/wholeStage.ts'
import { type OnStage, openRecord, property, refreshRecord, tabCard } from './views.ts'

/** The won contract that a company's ARR consists of. */
async function contractInForce({ hubspot, filled: { asOf } }: WholeStage, companyId: string) {
  const links = await hubspot.links('companies', 'deals')
  const ids = new Set(links.filter(({ from }) => from === companyId).map(({ to }) => to))
  const deals = (await hubspot.dump('deals')).filter(({ id }) => ids.has(id))
  const live = deals.find(
    ({ properties: p }) =>
      ['closedwon', 'renewed'].includes(p.dealstage!) &&
      p.contract_start_date! <= asOf &&
      asOf < p.contract_end_date!,
  )!
  return { id: live.id, amount: Number(live.properties.amount) }
}

export const crmChangeJourney = (stage: OnStage) =>
  describe('the record', () => {
    it('shows in the card the score that stands in its properties', async () => {
      const page = await openRecord(stage(), stage().companies.healthy)
      const score = await property(page, 'perennial_health_score').textContent()
      expect(Number(score)).toBeGreaterThan(0)
      await tabCard(page)
        .getByRole('heading', { name: `Health ${score} of 100` })
        .waitFor()
      expect(await property(page, 'perennial_health_band').textContent()).toBe('Healthy')
    })

    it('shows a change made in the CRM after a sync, in the property and in the card', async () => {
      const { hubspot, companies, perennial } = stage()
      const page = await openRecord(stage(), companies.healthy)
      const contract = await contractInForce(stage(), companies.healthy)
      const before = Number((await property(page, 'perennial_arr').textContent())!.replaceAll(',', ''))
      await hubspot.edit('deals', [
        { id: contract.id, properties: { amount: String(contract.amount + 5_000) } },
      ])
      await perennial('sync')
      await refreshRecord(page)
      const after = (before + 5_000).toLocaleString('en-US', { maximumFractionDigits: 2 })
      await property(page, 'perennial_arr').filter({ hasText: after }).waitFor()
      await tabCard(page).getByText(after).first().waitFor()
    })
  })
