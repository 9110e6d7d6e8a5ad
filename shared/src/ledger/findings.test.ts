import { deal, viewOf } from '../../../test/cases/account-view.ts'
import { rulesOf } from '../../../test/cases/rules.ts'
import { assess } from '../assessment.ts'
import { defaultScorecard } from '../health/scorecard.ts'
import type { Standing } from '../lifecycle/customer.ts'
import { defaultPolicy } from '../policy.ts'
import { findingsOf } from './findings.ts'

const rules = rulesOf(defaultScorecard, [])
type Facts = Parameters<typeof viewOf>[0]

const found = (facts: Facts, is: Standing['is'] = 'customer', usesRenewalDeals = false) =>
  findingsOf(assess(viewOf(facts), rules, null), {
    standing: { is, signs: [] },
    usesRenewalDeals,
    policy: defaultPolicy,
  })
const codes = (...asked: Parameters<typeof found>) => found(...asked).map(({ code }) => code)

const paid = deal({ amount: '12000' })

it.each<[string, Facts, string[]]>([
  ['nothing to settle', { deals: [paid] }, []],
  [
    'two sources of the date',
    { deals: [paid], account: { renewalDate: '2027-03-31' } },
    ['renewal_date_disputed'],
  ],
  [
    'a date nobody stated',
    { deals: [deal({ amount: '1', start: null, end: null })] },
    ['renewal_date_assumed'],
  ],
  ['no amount', { deals: [deal()] }, ['amount_missing']],
  [
    'an end before the start',
    {
      deals: [paid, deal({ id: '11', amount: '1', start: '2026-02-01', end: '2026-01-01', termMonths: 12 })],
    },
    ['dates_contradict'],
  ],
  [
    'a date the contract left behind',
    { deals: [paid], account: { renewalDate: '2025-12-31' } },
    ['company_date_stale'],
  ],
  [
    'an end nobody decided',
    { deals: [deal({ amount: '1', start: '2025-06-01', end: '2026-06-01' })] },
    ['renewal_overdue'],
  ],
])('finds %s', (_, facts, expected) => {
  expect(codes(facts)).toEqual(expected)
})

it('misses a renewal deal only near the renewal, and only where deals are opened for renewals', () => {
  const near = { deals: [deal({ amount: '1', end: '2026-09-01' })] }
  expect(codes(near, 'customer', true)).toEqual(['renewal_deal_missing'])
  expect(codes(near)).toEqual([])
  expect(codes({ deals: [paid] }, 'customer', true)).toEqual([])
  const opened = {
    deals: [...near.deals, deal({ id: '11', status: 'open', purpose: 'renewal', closeDate: '2026-09-01' })],
  }
  expect(codes(opened, 'customer', true)).toEqual([])
})

it('says what rests on it: what is in force, or what was', () => {
  const [overdue] = found({ deals: [deal({ amount: '900', start: '2025-06-01', end: '2026-06-01' })] })
  expect(overdue!.arr).toEqual([{ minor: 90_000, currency: 'USD' }])
})

it('tells of a contract that an exclusion hides, and of nothing else that is no customer', () => {
  expect(codes({ deals: [paid] }, 'partner')).toEqual(['excluded_with_contract'])
  expect(codes({ deals: [deal()] }, 'test')).toEqual([])
  expect(codes({ deals: [paid] }, 'prospect')).toEqual([])
})
