import {
  Alert,
  EmptyState,
  Link,
  LoadingButton,
  Select,
  StatisticsItem,
  StatusTag,
  TableRow,
} from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { ContactCard } from '@perennial/shared/wire/contact-card'
import { euros } from '../../../../fixtures/facts.ts'
import { contactCard, recordAccount } from '../../../../fixtures/recordCards.ts'
import { textOf } from '../../../../fixtures/textOf.ts'
import { quietPage } from '../../../../fixtures/writers.ts'
import { CardFailure } from '../../common/connector/failure.ts'
import { Contact } from './Contact.tsx'
import type { ContactConnector } from './connector.ts'
import { SetRole } from './SetRole.tsx'

const contacts = (card: ContactCard, acts: Partial<ContactConnector> = {}): ContactConnector => ({
  contact: async () => card,
  role: async () => ({ contact: card.contact, role: 'user', choices: ['user', 'champion'] }),
  setRole: async () => {
    throw new Error('nothing should be written here')
  },
  ...acts,
})

async function show(card: ContactCard) {
  const renderer = createRenderer('crm.record.tab')
  renderer.render(<Contact contactId={501} connector={contacts(card)} page={quietPage} />)
  await renderer.waitFor(() => expect(textOf(renderer.getRootNode())).toContain('As of'))
  const statistics = () =>
    Object.fromEntries(renderer.findAll(StatisticsItem).map(({ props }) => [props.label, props.number]))
  return { renderer, statistics, words: textOf(renderer.getRootNode()) }
}

const contactWith = (changes: Partial<ContactCard['contact']>) =>
  contactCard({ contact: { ...contactCard().contact, ...changes } })

describe('the contact card', () => {
  it('names the role and what the person was before', async () => {
    const { words } = await show(contactCard())
    expect(words).toContain('Economic buyer')
    expect(words).toContain('Until Mar 1, 2026: User')
  })

  it('shows what is at stake, the last touch and how long an answer is awaited', async () => {
    const { statistics, words } = await show(contactCard())
    expect(statistics()).toEqual({
      'ARR at stake': '€182,400',
      'Last touch': 'Jun 24, 2026',
      'Waits for an answer': '6 days',
    })
    expect(words).toContain('Usually 2 days; since Jun 24, 2026')
  })

  it('sets currencies side by side', async () => {
    const { statistics } = await show(
      contactCard({ atStake: [euros(100), { minor: 20_000, currency: 'USD', digits: 2 }] }),
    )
    expect(statistics()['ARR at stake']).toBe('€100 + $200')
  })

  it('knows no time to answer without a norm', async () => {
    const { statistics, words } = await show(
      contactCard({ response: null, noResponseBecause: 'Too few answers in 90 days' }),
    )
    expect(statistics()['Time to answer']).toBe('Unknown')
    expect(words).toContain('Too few answers in 90 days')
  })

  it('runs a clock on a negative answer until somebody spoke to the person', async () => {
    const open = await show(contactCard())
    expect(open.renderer.find(StatusTag).props.variant).toBe('danger')
    expect(open.renderer.find(StatusTag).text).toBe(
      'Negative, nobody spoke to them for 10 days, 3 days allowed',
    )
    const [answer] = contactCard().answers
    const done = await show(contactCard({ answers: [{ ...answer!, followedUpOn: '2026-06-23', days: 3 }] }))
    expect(done.renderer.find(StatusTag).text).toBe('Spoken to on Jun 23, 2026, after 3 days')
    expect(done.renderer.find(StatusTag).props.variant).toBe('success')
    const fresh = await show(contactCard({ answers: [{ ...answer!, days: 1, speakBy: '2026-07-02' }] }))
    expect(fresh.renderer.find(StatusTag).props.variant).toBe('warning')
    expect(fresh.renderer.find(StatusTag).text).toBe('Negative, to be spoken to by Jul 2, 2026')
    const late = await show(contactCard({ answers: [{ ...answer!, followedUpOn: '2026-06-25', days: 5 }] }))
    expect(late.renderer.find(StatusTag).text).toBe('Spoken to on Jun 25, 2026, after 5 days, 3 days allowed')
  })

  it.each([
    [{ inactive: true, bounced: true }, 'No longer takes part'],
    [{ bounced: true }, 'Mail comes back'],
  ])('warns when the person seems to have left', async (changes, title) => {
    const { renderer } = await show(contactWith(changes))
    expect(renderer.find(Alert).props.title).toBe(title)
  })

  it('lists channels and accounts, and says what is left out', async () => {
    const { renderer, words } = await show(contactCard({ customers: 3, hidden: 2 }))
    const rows = renderer.findAll(TableRow).map(textOf)
    expect(rows[1]).toContain('Email 4 Seats Jun 24, 2026, from us')
    expect(rows[2]).toContain('the customer took part')
    expect(rows[4]).toContain('Watch, 57 of 100')
    expect(words).toContain('1 of 3 customers are listed; the ARR at stake is that of all.')
    expect(words).toContain('2 more belong to somebody else and are not counted.')
    expect(renderer.findAll(Link).length).toBe(2)
  })

  it('has no figures for an account that is no customer', async () => {
    const { statistics, words } = await show(
      contactCard({ accounts: [recordAccount({ isCustomer: false })], customers: 0, atStake: null }),
    )
    expect(statistics()['ARR at stake']).toBe('None')
    expect(words).toContain('Not a customer')
  })

  it('explains why it has nothing to show', async () => {
    const { renderer } = await show(contactCard({ accounts: [], noAccount: 'not_linked' }))
    expect(renderer.find(EmptyState).props.title).toBe('No company')
  })
})

describe('setting a role', () => {
  it('asks for another role than the one that was seen, and names the one that was', async () => {
    const asked: unknown[] = []
    const setRole: ContactConnector['setRole'] = async (id, request) => {
      asked.push([id, request])
      throw new CardFailure('It is champion by now.', 'Look at it again.')
    }
    const renderer = createRenderer('crm.record.tab')
    renderer.render(
      <SetRole contactId={501} connector={contacts(contactCard(), { setRole })} onSet={() => undefined} />,
    )
    await renderer.waitFor(() => renderer.find(Select))
    expect(renderer.find(LoadingButton).props.disabled).toBe(true)
    renderer.find(Select).props.onChange?.('champion')
    renderer.find(LoadingButton).trigger('onClick')
    await renderer.waitFor(() => renderer.find(Alert))
    expect(asked).toEqual([[501, { role: 'champion', expect: 'user', key: expect.any(String) }]])
    expect(renderer.find(Alert).text).toBe('It is champion by now. Look at it again.')
  })
})
