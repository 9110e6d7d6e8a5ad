import { assess } from '@perennial/shared/assessment'
import { defaultScorecard } from '@perennial/shared/health/scorecard'
import { deal, touch, viewOf } from '../../../test/cases/account-view.ts'
import { rulesOf } from '../../../test/cases/rules.ts'
import { config } from '../../../test/small-portal.ts'
import { auditedAccount } from './audited-account.ts'
import { buildAudit } from './build-audit.ts'

const rules = rulesOf(defaultScorecard, [])
const context = { config, rules, usesRenewalDeals: false, ownerNames: new Map([['o1', 'Ana Lima']]) }
type View = Parameters<typeof viewOf>[0]
const company = (id: string, facts: View = {}) =>
  auditedAccount(
    viewOf({ ...facts, account: { id, name: `Company ${id}`, lifecycle: 'customer', ...facts!.account } }),
    context,
  )
const audit = (...accounts: ReturnType<typeof company>[]) =>
  buildAudit(accounts, {
    portal: { id: '1', timeZone: 'UTC', currency: 'USD', url: 'https://app.example' },
    asOf: '2026-06-30',
    mapping: { written: true, found: {}, doubts: [] },
    config,
    rules,
    calls: { read: 1, search: 0, write: 0, records: 100 },
  })

const year = (facts: Parameters<typeof deal>[0] = {}) => deal({ amount: '12000', ...facts })
const before = deal({ id: '9', amount: '10000', start: '2025-01-01', end: '2026-01-01' })

describe('an audit', () => {
  it('splits the revenue of each currency by how it is known, to the cent', () => {
    const guessed = year({ amount: '3000.01', start: null, end: null, closeDate: '2026-05-01' })
    const { arr } = audit(
      company('1', { deals: [year()] }),
      company('2', { deals: [guessed] }),
      company('3', { deals: [year({ currency: 'EUR' })] }),
      company('4', { deals: [deal()] }),
      company('5'),
    )
    expect(arr.rows).toEqual([
      {
        currency: 'USD',
        basis: 'stated',
        accounts: 1,
        amount: { minor: 1_200_000, currency: 'USD' },
        share: 1_200_000 / 1_500_001,
      },
      {
        currency: 'USD',
        basis: 'assumed',
        accounts: 1,
        amount: { minor: 300_001, currency: 'USD' },
        share: 300_001 / 1_500_001,
      },
      {
        currency: 'EUR',
        basis: 'stated',
        accounts: 1,
        amount: { minor: 1_200_000, currency: 'EUR' },
        share: 1,
      },
    ])
    expect(arr).toMatchObject({ withoutAmount: 1, withoutContract: 1 })
  })

  it('puts renewals into the quarters ahead, overdue ones apart, each with what is up for renewal', () => {
    const more = year({
      id: '11',
      purpose: 'expansion',
      amount: '500',
      start: '2026-02-01',
      end: '2026-09-01',
    })
    const { quarters, overdue } = audit(
      company('1', {
        deals: [year({ end: '2026-09-01', noticeDays: 30 }), more],
        account: { ownerId: 'o1' },
      }),
      company('2', { deals: [year({ end: '2026-12-31' })] }),
      company('3', { deals: [year({ end: '2027-01-01' })] }),
      company('4', { deals: [year({ start: '2025-06-01', end: '2026-06-01' })] }),
    )
    expect(
      quarters.map(({ quarter, from, until, renewals }) => [
        quarter,
        from,
        until,
        renewals.map(({ id }) => id),
      ]),
    ).toEqual([
      ['2026 Q3', '2026-07-01', '2026-09-30', ['1']],
      ['2026 Q4', '2026-10-01', '2026-12-31', ['2']],
    ])
    expect(quarters[0]!.renewals[0]).toMatchObject({
      noticeDate: '2026-08-02',
      owner: 'Ana Lima',
      arr: [{ minor: 1_250_000, currency: 'USD' }],
    })
    expect(overdue.map(({ id }) => id)).toEqual(['4'])
  })

  it('rates retention of the accounts that paid a year before', () => {
    const { retention } = audit(
      company('kept', { deals: [before, year()] }),
      company('lost', { deals: [before] }),
      company('new', { deals: [year()] }),
    )
    expect(retention).toMatchObject({
      from: '2025-06-30',
      to: '2026-06-30',
      rates: [{ currency: 'USD', accounts: 2, kept: 1, lost: 1, nrr: 0.6, grr: 0.5 }],
    })
    expect(audit(company('new', { deals: [year()] })).retention).toBeNull()
  })

  it('names who has not been reached, apart from those nobody ever was', () => {
    const { untouched } = audit(
      company('quiet', { deals: [year()], touchpoints: [touch(200)] }),
      company('never', { deals: [year({ amount: '99000' })] }),
      company('well', { deals: [year()], touchpoints: [touch(10)] }),
      company('gone'),
    )
    expect(untouched).toMatchObject({ days: 90, never: 1 })
    expect(untouched.accounts.map(({ id }) => id)).toEqual(['never', 'quiet'])
  })

  it('counts customers by what speaks for them, and keeps the excluded out of every figure', () => {
    const { customers, arr, findings, wouldWrite } = audit(
      company('1', {
        deals: [year(), deal({ id: '12', status: 'open', purpose: 'renewal', closeDate: '2027-01-01' })],
      }),
      company('partner', { deals: [year()], account: { kind: 'PARTNER' } }),
      company('test', { account: { name: 'Test Ltd' } }),
      company('lead', { account: { lifecycle: 'lead' } }),
    )
    expect(customers).toMatchObject({
      companies: 4,
      customers: 1,
      bySign: { lifecycle_stage: 1, won_recurring_deal: 1, list: 0 },
      excluded: { partner: { count: 1 }, test: { count: 1, samples: [{ name: 'Test Ltd' }] } },
      prospects: { count: 1 },
    })
    expect(arr.totals).toEqual([{ minor: 1_200_000, currency: 'USD' }])
    expect(findings.map(({ code }) => code)).toEqual(['excluded_with_contract'])
    expect(wouldWrite).toMatchObject({ company: 1, deal: 1 })
  })

  it('orders findings by the revenue that rests on them', () => {
    const small = company('small', {
      deals: [year({ amount: '10', start: null, end: null, closeDate: '2026-05-01' })],
    })
    const large = company('large', {
      deals: [year({ amount: '99000' })],
      account: { renewalDate: '2028-01-01' },
    })
    expect(audit(small, large).findings.map(({ account }) => account.id)).toEqual(['large', 'small'])
  })
})

it('an account is audited as it is assessed', () => {
  const view = viewOf({ deals: [year()] })
  expect(auditedAccount(view, context).arr).toEqual(assess(view, rules, null).arr!.totals)
})
