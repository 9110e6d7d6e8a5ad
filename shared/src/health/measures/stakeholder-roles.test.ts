import { contact } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Contact } from '../../model/contact.ts'
import { evidenceInWords } from '../evidence-in-words.ts'
import { stakeholderRoles } from './stakeholder-roles.ts'

const people = (...roles: Contact['role'][]): Contact[] => roles.map((role, at) => contact(`${at}`, { role }))
const all = people('champion', 'executive_sponsor', 'economic_buyer')
const read = (contacts: Contact[], roles?: string[]) =>
  readOf(stakeholderRoles, { contacts }, roles === undefined ? {} : { roles })

describe('stakeholder roles', () => {
  it.each<[string, Contact[], number]>([
    ['a user', people('user'), 0],
    ['a champion', people('champion'), 100 / 3.5],
    ['a champion and a sponsor', people('champion', 'executive_sponsor'), 200 / 3.5],
    ['a champion, a sponsor and a user', people('champion', 'executive_sponsor', 'user'), 250 / 3.5],
    ['all that are expected', all, 100],
    ['a champion twice', people('champion', 'champion'), 100 / 3.5],
    [
      'all, but the buyer has left',
      all.with(2, contact('2', { role: 'economic_buyer', inactive: true })),
      200 / 3.5,
    ],
    ['a champion whose mail comes back', [contact('0', { role: 'champion', bounced: true })], 0],
  ])('%s', (_, contacts, expected) => {
    expect(read(contacts).value).toBeCloseTo(expected, 9)
  })

  it.each<[string, Contact[], RegExp]>([
    ['there is nobody', [], /No contact is linked/],
    ['nobody has a role', people(null, null), /No contact has a buying role/],
  ])('does not know when %s', (_, contacts, because) => {
    expect(read(contacts)).toEqual(isUnknown(because))
  })

  it('asks for the roles it is told', () => {
    expect(read(people('champion', 'procurement', 'user'), ['champion', 'procurement']).value).toBe(100)
  })

  it('names who is missing, and who is there', () => {
    const left = contact('1', { role: 'economic_buyer', inactive: true })
    const { because, evidence } = read([left, contact('0', { role: 'champion' })])
    expect(because).toBe('Nobody is known as economic buyer, executive sponsor')
    expect(evidence.map(evidenceInWords)).toEqual([
      'Contact 0: champion',
      'Contact 1: economic buyer, gone, does not count',
    ])
  })
})
