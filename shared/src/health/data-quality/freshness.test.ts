import { answer, asOf, daysAgo, ticket, touch, viewOf, weekly } from '../../../../test/cases/account-view.ts'
import { freshnessOf, type Gathered, gather } from './freshness.ts'

const fresh = (usageDays: Record<string, string>, ...views: ReturnType<typeof viewOf>[]) => {
  const gathered: Gathered = new Map()
  for (const view of views) gather(gathered, view)
  return freshnessOf(gathered, views.length, new Map(Object.entries(usageDays)), asOf)
}

describe('how fresh data is', () => {
  it('is the newest day of any customer, and the share of customers that have any', () => {
    expect(
      fresh({}, viewOf({ tickets: [ticket(9), ticket(50)] }), viewOf({ tickets: [ticket(4)] }), viewOf()),
    ).toEqual([{ need: 'tickets', newest: daysAgo(4), days: 4, accounts: 2 / 3 }])
  })

  it('leaves out kinds nobody has, and tells no day of those that carry none', () => {
    const named = viewOf({ account: { onboardingProgress: 40 }, surveys: [answer(3, 9)] })
    expect(fresh({}, named).map(({ need, newest }) => [need, newest])).toEqual([
      ['surveys', daysAgo(3)],
      ['nps', daysAgo(3)],
      ['onboarding', null],
    ])
  })

  it('is told of usage by the days it was imported for, each kind of metric by itself', () => {
    const used = viewOf({ usage: [...weekly('logins', [4]), ...weekly('active_users', [2])] })
    expect(fresh({ logins: daysAgo(2), exports: daysAgo(1), active_users: daysAgo(8) }, used)).toEqual([
      { need: 'usage', newest: daysAgo(1), days: 1, accounts: 1 },
      { need: 'active_users', newest: daysAgo(8), days: 8, accounts: 1 },
    ])
  })

  it('does not take notes and tasks for contact', () => {
    expect(fresh({}, viewOf({ touchpoints: [touch(3, { channel: 'note' })] }))).toEqual([])
  })
})
