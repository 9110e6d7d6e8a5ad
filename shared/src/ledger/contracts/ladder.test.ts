import { deal, viewOf } from '../../../../test/cases/account-view.ts'
import type { Agreement } from '../../model/agreement.ts'
import type { Deal } from '../../model/deal.ts'
import type { LineItem } from '../../model/line-item.ts'
import { defaultPolicy } from '../../policy.ts'
import { arrOn } from '../arr.ts'
import { contractsOf } from './contract-terms.ts'

/** A deal as a portal without contract properties has it: an amount and the day it was won. */
const bare = (facts: Partial<Deal> = {}) =>
  deal({ start: null, end: null, amount: '12000', closeDate: '2026-01-10', ...facts })
const openRenewal = (closeDate: string) =>
  bare({ id: '90', name: 'Renewal 2027', status: 'open', purpose: 'renewal', closeDate })
const seats = (facts: Partial<LineItem> = {}): LineItem => ({
  id: 'l1',
  name: 'Seats',
  amount: '12000',
  currency: 'USD',
  everyMonths: 12,
  termMonths: 24,
  start: null,
  end: null,
  ...facts,
})
const agreement = (facts: Partial<Agreement> = {}): Agreement => ({
  id: 'c1',
  source: 'contract_object',
  name: 'MSA',
  live: true,
  amount: '12000',
  amountMeans: 'arr',
  currency: 'USD',
  start: '2026-02-01',
  end: '2027-02-01',
  termMonths: null,
  autoRenews: null,
  noticeDays: 60,
  seats: null,
  url: null,
  ...facts,
})

type Facts = Parameters<typeof viewOf>[0]
const only = (facts: Facts, policy = defaultPolicy) => {
  const contracts = contractsOf(viewOf(facts), policy)
  expect(contracts).toHaveLength(1)
  return contracts[0]!
}
const term = (facts: Facts, policy = defaultPolicy) => {
  const { end, origins } = only(facts, policy)
  return [end, origins.term.basis, origins.term.rung]
}

describe('the ladder of sources for the end of a contract', () => {
  it.each<[string, Facts, unknown[]]>([
    ['the last won deal', { deals: [bare()] }, ['2027-01-10', 'assumed', 'last_won_deal']],
    [
      'a date on the company',
      { deals: [bare()], account: { renewalDate: '2027-03-31' } },
      ['2027-03-31', 'stated', 'company'],
    ],
    [
      'an open renewal deal',
      { deals: [bare(), openRenewal('2027-04-30')], account: { renewalDate: '2027-03-31' } },
      ['2027-04-30', 'derived', 'renewal_deal'],
    ],
    [
      'line items',
      { deals: [bare({ lineItems: [seats()] }), openRenewal('2027-04-30')] },
      ['2028-01-10', 'derived', 'line_items'],
    ],
    [
      'contract properties',
      { deals: [bare({ start: '2026-01-01', end: '2027-06-01', lineItems: [seats()] })] },
      ['2027-06-01', 'stated', 'contract_properties'],
    ],
    [
      'a contract record',
      { deals: [bare({ start: '2026-01-01', end: '2027-06-01' })], agreements: [agreement()] },
      ['2027-02-01', 'stated', 'contract_object'],
    ],
    [
      'a subscription above a deal that says nothing',
      { deals: [bare()], agreements: [agreement({ source: 'subscription' })] },
      ['2027-02-01', 'stated', 'subscription'],
    ],
    [
      'contract properties above a subscription',
      { deals: [deal()], agreements: [agreement({ source: 'subscription' })] },
      ['2027-01-01', 'stated', 'contract_properties'],
    ],
    [
      "a person's word above all",
      {
        deals: [deal()],
        confirmations: [
          {
            id: 'k',
            contractId: '10',
            fact: 'renewal_date',
            value: '2027-05-05',
            by: 'Ana',
            on: '2026-06-01',
          },
        ],
      },
      ['2027-05-05', 'stated', 'confirmed'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(term(facts)).toEqual(expected)
  })

  it('is in the order the policy gives', () => {
    const facts = { deals: [bare(), openRenewal('2027-04-30')], account: { renewalDate: '2027-03-31' } }
    const ladder = ['company' as const, ...defaultPolicy.ladder.filter(rung => rung !== 'company')]
    expect(term(facts, { ...defaultPolicy, ladder })).toEqual(['2027-03-31', 'stated', 'company'])
  })

  it('puts a source that the policy leaves out below all others', () => {
    const facts = { deals: [deal()], agreements: [agreement()] }
    const ladder = defaultPolicy.ladder.filter(rung => rung !== 'contract_object')
    expect(term(facts, { ...defaultPolicy, ladder })).toEqual(['2027-01-01', 'stated', 'contract_properties'])
  })

  it('ignores a date on the company from before the last contract', () => {
    expect(term({ deals: [bare()], account: { renewalDate: '2025-12-31' } })[2]).toBe('last_won_deal')
  })
})

describe('sources that disagree', () => {
  it('are noted with both values, whoever is followed', () => {
    const { disputes } = only({ deals: [deal()], account: { renewalDate: '2027-03-31' } })
    expect(disputes).toMatchObject([
      {
        fact: 'renewal_date',
        chosen: { value: '2027-01-01', origin: { rung: 'contract_properties' } },
        other: { value: '2027-03-31', origin: { rung: 'company' } },
      },
    ])
  })

  it('are no dispute within the tolerance, about an assumption, or once a person has spoken', () => {
    const off = (renewalDate: string, deals = [deal()]) => only({ deals, account: { renewalDate } }).disputes
    expect(off('2027-01-03')).toEqual([])
    expect(off('2027-03-31', [bare()])).toEqual([])
    const confirmations = [
      {
        id: 'k',
        contractId: '10',
        fact: 'renewal_date' as const,
        value: '2027-01-01',
        by: 'Ana',
        on: '2026-06-01',
      },
    ]
    expect(only({ deals: [deal()], account: { renewalDate: '2027-03-31' }, confirmations }).disputes).toEqual(
      [],
    )
  })

  it('about the amount are noted beyond one per cent', () => {
    const facts = (amount: string) => ({
      deals: [deal({ amount: '12000', lineItems: [seats({ amount, termMonths: 12 })] })],
    })
    expect(only(facts('12100')).disputes).toEqual([])
    expect(only(facts('13000'))).toMatchObject({
      arr: { minor: 1_300_000 },
      disputes: [{ fact: 'arr', chosen: { value: 'USD 13,000.00' }, other: { value: 'USD 12,000.00' } }],
    })
  })

  it('but for that agree make a derived fact a stated one', () => {
    const agreed = only({ deals: [deal({ amount: '12000', lineItems: [seats({ termMonths: 12 })] })] })
    expect(agreed.origins.arr).toMatchObject({
      basis: 'stated',
      rung: 'line_items',
      rule: expect.stringContaining('agrees with'),
    })
    const dated = only({
      deals: [bare({ start: '2026-01-01', termMonths: 12 })],
      account: { renewalDate: '2027-01-01' },
    })
    expect(dated.origins.term).toMatchObject({ basis: 'stated', rung: 'contract_properties' })
  })

  it('of an addition is no dispute where its line items tell the term of the whole contract', () => {
    const more = deal({
      id: '11',
      purpose: 'expansion',
      start: '2026-05-01',
      lineItems: [seats({ termMonths: 12 })],
    })
    const [, added] = contractsOf(viewOf({ deals: [deal(), more] }), defaultPolicy)
    expect(added).toMatchObject({ end: '2027-01-01', replaces: [], disputes: [] })
  })

  it('of different kinds of record are compared as of today', () => {
    const { disputes } = only({ deals: [deal({ amount: '99000' })], agreements: [agreement()] })
    expect(disputes.map(({ fact, other }) => [fact, other.value])).toEqual([
      ['renewal_date', '2027-01-01'],
      ['arr', 'USD 99,000.00'],
    ])
  })
})

describe('deals without dates', () => {
  const renewal = (facts: Partial<Deal>) => bare({ purpose: 'renewal', ...facts })
  const arr = (deals: Deal[], on = '2026-06-30') => arrOn(contractsOf(viewOf({ deals }), defaultPolicy), on)

  it('renew from the day the contract before ends, not from the day they were signed', () => {
    const early = renewal({ id: '11', closeDate: '2026-12-01', amount: '15000' })
    const made = contractsOf(viewOf({ deals: [bare(), early] }), defaultPolicy)
    expect(made.map(({ start, end }) => [start, end])).toEqual([
      ['2026-01-10', '2027-01-10'],
      ['2027-01-10', '2028-01-10'],
    ])
  })

  it('add to what is in force and end with it, when they are expansions', () => {
    const more = bare({ id: '11', purpose: 'expansion', closeDate: '2026-04-01', amount: '3000' })
    const [, added] = contractsOf(viewOf({ deals: [deal(), more] }), defaultPolicy)
    expect([added!.start, added!.end, added!.origins.term.basis]).toEqual([
      '2026-04-01',
      '2027-01-01',
      'derived',
    ])
    expect(arr([bare(), more])).toMatchObject({ totals: [{ minor: 1_500_000 }], basis: 'assumed' })
  })

  it.each([
    ['about as much, beside an ending contract', 'existing', '11500', '2025-12-20', 1_150_000],
    ['a little, beside an ending contract', 'existing', '2500', '2025-12-20', 1_450_000],
    ['as much, in the middle of the term', 'existing', '12000', '2025-06-20', 2_400_000],
    ['as much, of no type at all', 'unknown', '12000', '2025-12-20', 1_200_000],
  ] as const)(
    'tell a renewal from an expansion by date and amount: %s',
    (_, purpose, amount, closeDate, minor) => {
      const first = bare({ closeDate: '2025-01-10' })
      expect(
        arr([first, bare({ id: '11', purpose, amount, closeDate })], '2026-03-01')?.totals[0]?.minor,
      ).toBe(minor)
    },
  )

  it('take the date of an open deal that looks like their renewal, and still call it a guess', () => {
    const open = (facts: Partial<Deal>) =>
      bare({ id: '12', status: 'open', purpose: 'existing', closeDate: '2027-01-28', ...facts })
    const first = bare({ closeDate: '2026-01-10' })
    expect(term({ deals: [first, open({})] })).toEqual(['2027-01-28', 'assumed', 'renewal_deal'])
    expect(term({ deals: [first, open({ amount: '900' })] })[0]).toBe('2027-01-10')
    expect(term({ deals: [first, open({ closeDate: '2026-09-01' })] })[0]).toBe('2027-01-10')
  })

  it('are taken to go on while no renewal was lost, and say that it is an assumption', () => {
    const old = bare({ closeDate: '2024-09-01' })
    expect(arr([old])).toMatchObject({ totals: [{ minor: 1_200_000 }], basis: 'assumed' })
    expect(arr([old, renewal({ id: '11', status: 'lost', closeDate: '2025-08-20' })])).toBeNull()
    expect(arr([bare({ closeDate: '2023-01-10' })])).toBeNull()
  })

  it('are open-ended where the portal enters an end only when a customer leaves', () => {
    const monthly = bare({ withoutEnd: 'evergreen', amountMeans: 'mrr', amount: '1000' })
    expect(only({ deals: [monthly] })).toMatchObject({ end: null, arr: { minor: 1_200_000 } })
  })
})

describe('a renewal', () => {
  const first = deal({ amount: '12000', start: '2025-01-01', end: '2026-01-01' })
  const next = (facts: Partial<Deal>) =>
    deal({
      id: '11',
      purpose: 'renewal',
      amountMeans: 'delta',
      start: '2026-01-01',
      end: '2027-01-01',
      ...facts,
    })
  const after = (...deals: Deal[]) => arrOn(contractsOf(viewOf({ deals }), defaultPolicy), '2026-06-30')

  it.each([
    ['0', 1_500_000],
    [null, 1_500_000],
    ['2000', 1_700_000],
    ['-5000', 1_000_000],
  ] as const)('whose amount is a change of %s adds it to all that was paid', (amount, minor) => {
    const more = deal({
      id: '12',
      purpose: 'expansion',
      amount: '3000',
      start: '2025-05-01',
      end: '2026-01-01',
    })
    expect(after(first, more, next({ amount }))).toMatchObject({ totals: [{ minor }], basis: 'derived' })
  })

  it('takes the place of an open-ended contract', () => {
    const open = deal({ amount: '12000', start: '2025-01-01', end: null, termMonths: 12, autoRenews: true })
    const total = next({ amountMeans: 'arr', amount: '13000' })
    expect(after(open, total)!.totals).toEqual([{ minor: 1_300_000, currency: 'USD' }])
  })

  it('leaves open-ended contracts alone when it only looks like a renewal', () => {
    const open = deal({ amount: '12000', start: '2025-01-01', end: null, termMonths: 12, autoRenews: true })
    const ended = deal({ id: '9', amount: '5000', start: '2025-01-05', end: '2026-01-05' })
    const alike = next({ purpose: 'unknown', amountMeans: 'arr', amount: '5000', start: '2026-01-06' })
    expect(after(open, ended, alike)!.totals).toEqual([{ minor: 1_700_000, currency: 'USD' }])
  })

  it('that is lost ends an open-ended contract with the term then running, not on the day it was closed', () => {
    const open = deal({ start: '2026-01-15', end: null, termMonths: 3, autoRenews: true })
    const lost = deal({ id: '11', purpose: 'renewal', status: 'lost', closeDate: '2026-05-02' })
    expect(only({ deals: [open, lost] })).toMatchObject({
      end: '2026-07-15',
      origins: { term: { rule: 'its renewal was lost: ends with the term then running' } },
    })
  })
})

it('a downgrade takes the place of what is in force, a change of delta is taken off it', () => {
  const base = deal({ amount: '12000' })
  const down = (facts: Partial<Deal>) =>
    deal({ id: '11', purpose: 'downgrade', amount: '8000', start: '2026-04-01', ...facts })
  const now = (...deals: Deal[]) =>
    arrOn(contractsOf(viewOf({ deals }), defaultPolicy), '2026-06-30')!.totals[0]!.minor
  expect(now(base, down({}))).toBe(800_000)
  expect(now(base, down({ amountMeans: 'delta', amount: '-4000' }))).toBe(800_000)
})
