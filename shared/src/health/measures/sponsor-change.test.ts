import { contact, daysAgo, touch } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { AccountView } from '../../model/account-view.ts'
import type { Contact } from '../../model/contact.ts'
import { sponsorChange } from './sponsor-change.ts'

const champion = (facts: Partial<Contact> = {}) => contact('ann', { name: 'Ann', role: 'champion', ...facts })
const before = (days: number, role: Contact['role'], jobTitle: string | null = null): Partial<Contact> => ({
  formerly: { role, jobTitle, until: daysAgo(days) },
})
const successor = contact('bob', { name: 'Bob', role: 'champion' })
const talks = [touch(10, { contactIds: ['ann', 'bob'] })]
const othersTalk = [touch(10, { contactIds: ['carl'] })]
const mails = (...days: number[]) =>
  days.map(day => touch(day, { channel: 'email', twoWay: false, contactIds: ['ann'] }))

const read = (contacts: Contact[], facts: Partial<AccountView> = { touchpoints: talks }, set = {}) =>
  readOf(sponsorChange, { ownerLogs: true, ...facts, contacts }, set)

describe('sponsor change', () => {
  it.each<[string, Contact[], Partial<AccountView>, number]>([
    ['the champion talks to us', [champion()], { touchpoints: talks }, 100],
    ['has left', [champion({ inactive: true })], { touchpoints: talks }, 0],
    ['mail comes back', [champion({ bounced: true })], { touchpoints: talks }, 10],
    ['gave up the role', [champion({ role: 'user', ...before(30, 'champion') })], { touchpoints: talks }, 25],
    ['gave it up long ago', [champion({ ...before(130, null) })], { touchpoints: talks }, 100],
    ['took on the role', [champion({ ...before(30, 'user') })], { touchpoints: talks }, 100],
    ['is silent while others talk', [champion()], { touchpoints: othersTalk }, 35],
    ['answers nothing', [champion()], { touchpoints: [...mails(5, 20), touch(300)] }, 35],
    [
      'has another job',
      [champion({ jobTitle: 'COO', ...before(30, 'champion', 'CFO') })],
      { touchpoints: talks },
      60,
    ],
    [
      'has the same job, written otherwise',
      [champion({ jobTitle: 'C.F.O.', ...before(30, 'champion', 'c f o') })],
      { touchpoints: talks },
      100,
    ],
    ['has left and was followed', [champion({ inactive: true }), successor], { touchpoints: talks }, 70],
    [
      'the worst of several counts',
      [champion({ bounced: true }), contact('sue', { role: 'executive_sponsor', inactive: true })],
      { touchpoints: talks },
      0,
    ],
  ])('%s', (_, contacts, facts, expected) => {
    expect(read(contacts, facts).value).toBe(expected)
  })

  it.each<[string, Contact[], Partial<AccountView>, RegExp]>([
    [
      'nobody is champion or sponsor',
      [contact('ann', { role: 'user' })],
      {},
      /Nobody is known as champion or/,
    ],
    [
      'one mail was not answered',
      [champion()],
      { touchpoints: [...mails(5), touch(300)] },
      /Neither good nor/,
    ],
    ['nothing is logged', [champion()], {}, /Neither good nor bad/],
    ['contacts do not say who took part', [champion()], { touchpoints: [touch(5)] }, /Neither good nor bad/],
    ['the owner never logs', [champion()], { touchpoints: othersTalk, ownerLogs: false }, /Neither good nor/],
  ])('does not know when %s', (_, contacts, facts, because) => {
    expect(read(contacts, facts)).toEqual(isUnknown(because))
  })

  it('names each person with what speaks of a change, and nobody in the words that are kept', () => {
    const url = 'https://crm.example/ann'
    const reading = read([
      champion({ bounced: true, url, jobTitle: 'COO', ...before(30, 'champion', 'CFO') }),
    ])
    expect(reading.because).toBe('Champion: mail comes back; 2 signs in all')
    expect(reading.figure).toBe(2)
    expect(reading.evidence).toEqual([
      { text: 'champion, mail comes back', url, personal: 'Ann (COO)' },
      { text: 'champion, another job title since 2026-05-31', url, personal: 'Ann (COO), CFO before' },
    ])
  })

  it('leaves out a sign that is given no worth', () => {
    expect(read([champion({ bounced: true })], { touchpoints: talks }, { levels: { left: 0 } }).value).toBe(
      100,
    )
  })
})
