import { asOf, daysAgo, touch, viewOf } from '../../../test/cases/account-view.ts'
import type { Contact } from '../model/contact.ts'
import { contactFacts, contactStageOf } from './contact-stage.ts'
import type { FactValue } from './facts.ts'
import { ContactStages } from './stages.ts'

const ana: Contact = {
  id: 'c1',
  name: 'Ana Lima',
  jobTitle: 'VP Operations',
  role: 'champion',
  formerly: null,
  bounced: false,
  inactive: null,
  url: null,
}
const account = (
  values: Record<string, FactValue> = {},
  touchpoints = [touch(200, { contactIds: ['c1'] })],
) => ({
  view: viewOf({ contacts: [ana], touchpoints }),
  facts: { asOf, values: { stage: 'adoption', ...values } },
})

it('a contact is known by its own facts beside those of its account', () => {
  expect(contactFacts(account(), ana).values).toEqual({
    stage: 'adoption',
    'contact.role': 'champion',
    'contact.jobTitle': 'VP Operations',
    'contact.bounced': false,
    'contact.inactive': null,
    'contact.lastTouch': daysAgo(200),
  })
})

it('the last contact is the last one the person took part in', () => {
  const touchpoints = [
    touch(3, { contactIds: ['c2'] }),
    touch(5, { contactIds: ['c1'], twoWay: false }),
    touch(60, { contactIds: ['c2', 'c1'] }),
    touch(90, { contactIds: ['c1'] }),
  ]
  const last = (touches: typeof touchpoints) =>
    contactFacts(account({}, touches), ana).values['contact.lastTouch']
  expect([last(touchpoints), last(touchpoints.toReversed()), last([])]).toEqual([
    daysAgo(60),
    daysAgo(60),
    null,
  ])
})

describe('the stage of a contact', () => {
  const stages = ContactStages.parse([
    {
      name: 'left',
      label: 'Left',
      when: {
        any: [
          { fact: 'contact.inactive', is: true },
          { fact: 'contact.bounced', is: true },
        ],
      },
    },
    {
      name: 'sponsor_silent',
      label: 'Sponsor, silent',
      when: {
        all: [
          { fact: 'contact.role', in: ['champion', 'executive_sponsor'] },
          { not: { fact: 'contact.lastTouch', withinLast: 90 } },
        ],
      },
    },
    { name: 'renewing', label: 'Asked to renew', when: { fact: 'stage', is: 'renewal' } },
    { name: 'known', label: 'Known' },
  ])

  it.each<[string, Partial<Contact>, Record<string, FactValue>, string | null]>([
    ['whose mail comes back', { bounced: true }, {}, 'left'],
    ['who has left', { inactive: true }, {}, 'left'],
    ['who sponsors and is silent', { inactive: false }, {}, 'sponsor_silent'],
    ['at an account that renews', { inactive: false, role: 'user' }, { stage: 'renewal' }, 'renewing'],
    ['of whom nothing is to be said', { inactive: false, role: 'user' }, {}, 'known'],
    ['of whom it is not known whether they have left', {}, {}, null],
    ['at a former customer', { bounced: true }, { renewalStatus: 'churned' }, null],
  ])('%s', (_, contact, values, expected) => {
    const found = contactStageOf(stages, account(values), { ...ana, ...contact }, null)
    expect(found?.stage ?? null).toBe(expected)
  })
})
