import { EmptyState, Link, StatusTag, Table } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { TicketCard } from '@perennial/shared/wire/ticket-card'
import { recordAccount, ticketCard } from '../../../../fixtures/recordCards.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { Ticket } from './Ticket.tsx'

async function show(card: TicketCard) {
  const renderer = createRenderer('crm.record.sidebar')
  renderer.render(<Ticket ticketId={8001} connector={{ ticket: async () => card }} />)
  await renderer.waitFor(() => expect(textOf(renderer.getRootNode())).toContain('As of'))
  return { renderer, words: textOf(renderer.getRootNode()) }
}

const costing = (cost: Partial<NonNullable<TicketCard['cost']>>) =>
  ticketCard({ cost: { points: null, because: null, effects: [], ...cost } })

describe('the ticket card', () => {
  it('says what the ticket costs, through which measure', async () => {
    const { words } = await show(ticketCard())
    expect(words).toContain('This ticket lowers health by 6.2 points')
    expect(words).toContain('Ticket load: 35 of 100, without it 80 of 100')
  })

  it.each([
    [{ points: 1 }, 'This ticket lowers health by 1 point'],
    [{ points: -2.04 }, 'This ticket raises health by 2 points'],
    [{ points: 0.01 }, 'This ticket does not change the health score'],
    [{ because: 'Only 20 % of the scorecard has data' }, 'What this ticket costs is unknown'],
  ])('words %j', async (cost, sentence) => {
    expect((await show(costing(cost))).words).toContain(sentence)
  })

  it('shows tier, revenue, renewal and health of the account', async () => {
    const { renderer, words } = await show(ticketCard())
    expect(words).toContain('Strategic')
    expect(words).toContain('€182,400')
    expect(words).toContain('in 76 days (Sep 14, 2026)')
    expect(renderer.find(StatusTag).text).toBe('Watch, 57 of 100')
  })

  it('shows what is not known as unknown', async () => {
    const account = recordAccount({ arr: null, renewal: null, tier: null, score: null, band: 'unscored' })
    const { renderer, words } = await show(ticketCard({ account }))
    expect(words.match(/Unknown/g)).toHaveLength(3)
    expect(renderer.find(StatusTag).text).toBe('Not scored')
  })

  it('lists open escalations and links to the others', async () => {
    const { renderer, words } = await show(ticketCard())
    expect(words).toContain('Open escalations: 2')
    expect(words).toContain('This ticket urgent, open since Jun 10, 2026')
    expect(renderer.findAll(Link).map(({ text }) => text)).toEqual(['Norrland Robotics AB', 'Login fails'])
    expect((await show(ticketCard({ escalations: [] }))).words).toContain('No escalation is open')
  })

  it('puts no table into a sidebar', async () => {
    expect((await show(ticketCard())).renderer.findAll(Table)).toHaveLength(0)
  })

  it.each([
    [ticketCard({ account: recordAccount({ isCustomer: false }), cost: null }), 'Not a customer yet'],
    [ticketCard({ account: null, noAccount: 'not_linked', cost: null }), 'No company'],
  ])('explains why it has nothing to show', async (card, title) => {
    const { renderer } = await show(card)
    expect(renderer.find(EmptyState).props.title).toBe(title)
  })
})
