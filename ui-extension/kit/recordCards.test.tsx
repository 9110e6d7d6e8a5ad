/** @jest-environment jsdom */
import { within } from '@testing-library/dom'
import axe from 'axe-core'
import type { ReactElement } from 'react'
import { contactCard, dealCard, ticketCard } from '../fixtures/recordCards.ts'
import { clearStage, stage } from '../fixtures/remoteStage.tsx'
import { quietPage } from '../fixtures/writers.ts'
import { Contact } from '../src/app/cards/contact/Contact.tsx'
import { Deal } from '../src/app/cards/deal/Deal.tsx'
import { Ticket } from '../src/app/cards/ticket/Ticket.tsx'

afterEach(clearStage)

const notExpected = async (): Promise<never> => {
  throw new Error('nothing should be called here')
}
const acts = { previewCall: notExpected, call: notExpected }

it.each<[string, ReactElement]>([
  [
    'deal',
    <Deal key="1" dealId={1} connector={{ deal: async () => dealCard(), ...acts }} page={quietPage} />,
  ],
  [
    'contact',
    <Contact
      key="2"
      contactId={1}
      connector={{ contact: async () => contactCard(), role: notExpected, setRole: notExpected }}
      page={quietPage}
    />,
  ],
  ['ticket', <Ticket key="3" ticketId={1} connector={{ ticket: async () => ticketCard() }} />],
])('the card on a %s, drawn over the remote channel, breaks no accessibility rule', async (_kind, card) => {
  const element = stage(card)
  await within(element).findByText(/^As of/)
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
})
