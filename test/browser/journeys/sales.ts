import { companyFields } from '@perennial/shared/fields'
import { salesCardPath } from '@perennial/shared/wire/sales-card'
import { cardsSettled } from '../support/chromium.ts'
import { salesPerson } from '../support/wholeStage.ts'
import { type OnStage, tabCard } from './views.ts'

/** What people in sales are not to learn, under whatever name it might travel. */
const withheld = /sentiment|csat|nps|survey|health|score|band|risk|probab|churn|reasons/i

export const salesJourney = (stage: OnStage) =>
  describe('a person in sales', () => {
    it('is sent no sentiment, health or risk, whatever their page asks for', async () => {
      const { companies } = stage()
      const page = await stage().open('/', { viewer: salesPerson })
      const sent: string[] = []
      page.on('response', async response => {
        if (!response.url().includes('/execution/internal/v3/proxy')) return
        const { responseBody } = await response.json()
        sent.push(JSON.stringify(responseBody))
      })
      await page.goto(new URL(`/companies/${companies.at_risk}`, page.url()).href)
      await cardsSettled(page)
      await tabCard(page).getByText('Not open to you').waitFor()
      const note = page.locator('[data-card=SalesCard]')
      await note.getByText('Service tier').waitFor()
      expect(await note.textContent()).not.toMatch(withheld)
      await page.goto(new URL('/pages', page.url()).href)
      await cardsSettled(page)
      await page.getByText('Not open to you').first().waitFor()

      const forbidden = sent.filter(body => body.startsWith('{"error"'))
      expect(forbidden.length).toBeGreaterThan(2)
      for (const body of forbidden) expect(JSON.parse(body)).toMatchObject({ error: { kind: 'forbidden' } })
      const answered = sent.filter(body => !forbidden.includes(body))
      expect(answered).not.toEqual([])
      for (const body of answered) expect(body).not.toMatch(withheld)
    })

    it('is told as much by every kind of record, and by no other address', async () => {
      const { ask, companies } = stage()
      const id = companies.at_risk
      const told = await ask(salesCardPath(id), salesPerson)
      expect(told.status).toBe(200)
      expect(told.text).not.toMatch(withheld)
      for (const path of [
        `/v1/cards/company/${id}`,
        `/v1/cards/company/${id}/history`,
        `/v1/cards/company/${id}/plan`,
        `/v1/accounts/${id}/alerts`,
        `/v1/accounts/${id}/overrides`,
        '/v1/portfolio/overview',
        '/v1/portfolio/accounts?metric=at_risk',
        '/v1/pages/alerts',
        '/v1/settings',
      ]) {
        const { status, text } = await ask(path, salesPerson)
        expect([path, status]).toEqual([path, 403])
        expect(Object.keys(JSON.parse(text))).toEqual(['error'])
      }
    })

    it('finds none in what Perennial writes for everybody who sees the record', async () => {
      const { hubspot, companies } = stage()
      const record = (await hubspot.dump('companies')).find(({ id }) => id === companies.at_risk)!
      const open = companyFields.filter(({ audience }) => audience === 'everyone').map(({ name }) => name)
      const written = Object.entries(record.properties).filter(([name]) => open.includes(name))
      expect(written.length).toBeGreaterThan(3)
      expect(JSON.stringify(written)).not.toMatch(/sentiment|csat|nps|survey|score|at_risk/i)
    })
  })
