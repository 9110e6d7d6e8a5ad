import { asOf, viewOf } from '../../../../test/cases/account-view.ts'
import type { Contact } from '../../model/contact.ts'
import { defaultPolicy } from '../../policy.ts'
import { stakeholderRoles } from './stakeholder-roles.ts'

const contacts = (...roles: Contact['role'][]): Contact[] =>
  roles.map((role, at) => ({ id: `${at}`, name: `Person ${at}`, jobTitle: null, role, url: null }))
const reading = (...roles: Contact['role'][]) =>
  stakeholderRoles.read(viewOf({ contacts: contacts(...roles) }), asOf, defaultPolicy)

it.each<[string, Contact['role'][], number | null]>([
  ['nobody', [], null],
  ['people without a role', [null, null], null],
  ['a user', ['user'], 0],
  ['a champion', ['champion'], 29],
  ['a champion and a sponsor', ['champion', 'executive_sponsor'], 57],
  ['a champion, a sponsor and a user', ['champion', 'executive_sponsor', 'user'], 71],
  ['all that matter', ['champion', 'executive_sponsor', 'economic_buyer'], 100],
  ['a champion twice', ['champion', 'champion'], 29],
])('%s', (_, roles, expected) => {
  expect(reading(...roles).value).toBe(expected)
})

it('names who is missing, and who is there', () => {
  const { because, evidence } = reading('champion')
  expect(because).toBe('Nobody is known as economic buyer, executive sponsor')
  expect(evidence).toEqual([{ text: 'Person 0: champion', url: null }])
})
