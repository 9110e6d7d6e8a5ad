import { contact, daysAgo, touch, viewOf } from '../../../../test/cases/account-view.ts'
import type { AccountView } from '../../model/account-view.ts'
import { type Asked, askedSince } from './asked.ts'

const since = daysAgo(60)
const mail = (days: number, facts: Parameters<typeof touch>[1] = {}) =>
  touch(days, { channel: 'email', direction: 'outbound', twoWay: false, contactIds: ['buyer'], ...facts })
const answer = (days: number, facts = {}) => mail(days, { direction: 'inbound', twoWay: true, ...facts })
const call = (days: number, facts = {}) => touch(days, { contactIds: ['buyer'], ...facts })

const buyer = contact('buyer', { role: 'economic_buyer' })
const user = contact('user', { role: 'user' })
const read = (touchpoints: AccountView['touchpoints'], facts: Partial<AccountView> = {}) =>
  askedSince(viewOf({ touchpoints, contacts: [buyer, user], ownerLogs: true, ...facts }), since)

/** Touchpoints come latest first. */
it.each<[string, Parameters<typeof read>, Partial<Asked>]>([
  ['nothing was logged', [[]], { asked: 'no', replied: 'not_known', upliftTold: 'not_known' }],
  ['what was logged before the renewal came near does not count', [[mail(61)]], { asked: 'no' }],
  ['a mail on the first day does', [[mail(60)]], { asked: 'yes', times: 1, contactIds: ['buyer'] }],
  ['a mail without an answer', [[mail(10)]], { asked: 'yes', replied: 'no' }],
  ['a mail and an answer', [[answer(8), mail(10)]], { asked: 'yes', replied: 'yes', times: 1 }],
  ['an answer on the same day', [[answer(10), mail(10, { id: 'm' })]], { replied: 'yes' }],
  ['what the customer wrote before is no answer', [[mail(10), answer(12)]], { replied: 'no' }],
  ['a call that was held is question and answer', [[call(10)]], { asked: 'yes', replied: 'yes' }],
  ['a call of the customer is no question of ours', [[call(10, { direction: 'inbound' })]], { asked: 'no' }],
  ['a note is no contact', [[touch(10, { channel: 'note', twoWay: false })]], { asked: 'no' }],
  ['only a user was written to', [[mail(10, { contactIds: ['user'] })]], { asked: 'no' }],
  [
    'where nobody has a role in the renewal anybody counts',
    [[mail(10, { contactIds: ['user'] })], { contacts: [user] }],
    { asked: 'yes', contactIds: ['user'] },
  ],
  [
    'a buyer who has left is nobody to ask',
    [[mail(10, { contactIds: ['user'] })], { contacts: [{ ...buyer, inactive: true }, user] }],
    { asked: 'yes' },
  ],
  ['a mail to nobody in particular', [[mail(10, { contactIds: [] })]], { asked: 'not_known' }],
  ['a call nobody knows the outcome of', [[call(10, { twoWay: false })]], { asked: 'not_known' }],
  ['an owner who logs nothing', [[], { ownerLogs: false }], { asked: 'not_known' }],
  ['no owner', [[], { ownerLogs: null }], { asked: 'not_known' }],
  ['silence under such an owner', [[mail(10)], { ownerLogs: false }], { asked: 'yes', replied: 'not_known' }],
  [
    'a subject that names the renewal',
    [[mail(10, { subject: 'Your renewal in September' })]],
    { renewalNamed: 'yes', upliftTold: 'not_known' },
  ],
  [
    'a subject that names the price',
    [[mail(5, { subject: 'New prices from January' }), mail(10)]],
    { upliftTold: 'yes', times: 2 },
  ],
  [
    'in another language',
    [[mail(10, { subject: 'Preisanpassung zur Vertragsverlängerung' })]],
    { renewalNamed: 'yes', upliftTold: 'yes' },
  ],
  [
    'words of the customer tell nobody anything',
    [[answer(8, { subject: 'Price?' }), mail(10)]],
    { upliftTold: 'not_known' },
  ],
])('%s', (_, asked, expected) => {
  expect(read(...asked)).toMatchObject(expected)
})

it('starts from the first question', () => {
  const { first, reply } = read([answer(3), mail(5), answer(20), mail(30)])
  expect([first?.on, reply?.on]).toEqual([daysAgo(30), daysAgo(20)])
})
