import { contact, touch } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Touchpoint } from '../../model/touchpoint.ts'
import { executiveEngagement } from './executive-engagement.ts'

const boss = contact('boss', { name: 'Bea', jobTitle: 'CFO', url: 'https://crm.example/boss' })
const user = contact('user', { role: 'user' })
const withBoss = (days: number, facts: Partial<Touchpoint> = {}) =>
  touch(days, { contactIds: ['boss'], ...facts })
const withUser = (days: number) => touch(days, { id: `user-${days}`, contactIds: ['user'] })
const read = (touchpoints: Touchpoint[], contacts = [boss, user], ownerLogs: boolean | null = true) =>
  readOf(executiveEngagement, { touchpoints, contacts, ownerLogs })

describe('executive engagement', () => {
  it.each([
    ['this month', [withBoss(20)], 100],
    ['two months ago', [withBoss(60)], 80],
    ['a quarter ago', [withBoss(90)], 60],
    ['four months ago', [withBoss(120)], 40],
    ['of all times the last counts', [withBoss(60), withBoss(150), withUser(3)], 80],
    ['others only', [withUser(5)], 0],
    ['nobody any more', [withUser(200)], 0],
    ['a mail nobody answered does not count', [withBoss(5, { twoWay: false }), withUser(10)], 0],
    ['a meeting still to come does not count', [withBoss(-5), withBoss(60)], 80],
  ])('%s', (_, touchpoints, expected) => {
    expect(read(touchpoints).value).toBeCloseTo(expected, 9)
  })

  it('takes economic buyers and sponsors for executives, whatever their title', () => {
    const buyer = contact('boss', { role: 'economic_buyer', jobTitle: 'Clerk' })
    expect(read([withBoss(60)], [buyer]).value).toBe(80)
  })

  it.each([
    ['no executive is known', read([withUser(5)], [user]), /No executive/],
    ['the only one has left', read([withBoss(5)], [{ ...boss, inactive: true }]), /No executive/],
    ['contacts do not say who took part', read([touch(5)]), /do not say who took part/],
    ['nothing was ever logged', read([]), /missing logging/],
    ['the owner never logs', read([withUser(200)], [boss], false), /logs no contact/],
  ])('does not know when %s', (_, reading, because) => {
    expect(reading).toEqual(isUnknown(because))
  })

  it('shows the contact and who took part', () => {
    expect(read([withBoss(60)])).toMatchObject({
      figure: 60,
      because: 'Last two-way contact with an executive on 2026-05-01',
      evidence: [
        { text: 'call on 2026-05-01', url: null, personal: 'Quarterly call' },
        { text: 'executive', url: 'https://crm.example/boss', personal: 'Bea (CFO)' },
      ],
      asOf: '2026-05-01',
    })
  })
})
