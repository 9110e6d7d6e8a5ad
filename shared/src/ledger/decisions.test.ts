import { contract, deal, viewOf } from '../../../test/cases/account-view.ts'
import type { Contract } from '../model/contract.ts'
import type { Deal } from '../model/deal.ts'
import { defaultPolicy } from '../policy.ts'
import { contractsOf } from './contracts/contract-terms.ts'
import { decisionsUntil } from './decisions.ts'

const until = '2026-06-30'
const decided = (deals: Deal[], contracts: readonly Contract[] = [], on = until) =>
  decisionsUntil(deals, contracts, on, defaultPolicy).map(decision => `${decision.on} ${decision.outcome}`)
const renewalDeal = (facts: Partial<Deal>) =>
  deal({ id: 'r', name: 'Renewal', purpose: 'renewal', start: '2026-03-01', end: '2027-03-01', ...facts })
const ending = (end: string, facts: Partial<Contract> = {}) =>
  contract({ id: end, start: '2024-01-01', end, ...facts })

describe('renewal deals', () => {
  it.each([
    ['won, on the start of the new term', { status: 'won', closeDate: '2026-02-01' }, ['2026-03-01 renewed']],
    [
      'won, without a start, on its close',
      { status: 'won', start: null, closeDate: '2026-02-01' },
      ['2026-02-01 renewed'],
    ],
    ['won, on the day asked about', { status: 'won', start: until }, [`${until} renewed`]],
    ['won, starting later', { status: 'won', start: '2026-07-01' }, []],
    ['lost, on its close', { status: 'lost', closeDate: '2026-02-20' }, ['2026-02-20 lost']],
    ['lost later', { status: 'lost', closeDate: '2026-07-01' }, []],
    ['lost without a day', { status: 'lost', closeDate: null }, []],
    ['open', { status: 'open' }, []],
    ['for something else', { status: 'won', purpose: 'expansion' }, []],
  ] as const)('%s', (_, facts, expected) => {
    expect(decided([renewalDeal(facts)])).toEqual(expected)
  })

  it('speak for contract ends within four months, and for no others', () => {
    const lost = renewalDeal({ status: 'lost', closeDate: '2025-09-01' })
    expect(decided([lost], [ending('2025-12-30')])).toEqual(['2025-12-30 lost'])
    expect(decided([lost], [ending('2025-12-31')])).toEqual(['2025-09-01 lost', '2025-12-31 lost'])
  })

  it('decide once when the renewed contract follows', () => {
    const deals = [
      deal({ start: '2025-03-01', end: '2026-03-01' }),
      renewalDeal({ status: 'won', closeDate: '2026-02-01' }),
    ]
    expect(decided(deals, contractsOf(viewOf({ deals }), defaultPolicy))).toEqual(['2026-03-01 renewed'])
  })
})

describe('contract ends no renewal deal speaks of', () => {
  it.each([
    [
      'something in force the day after',
      [ending('2026-01-01'), contract({ start: '2026-01-01' })],
      ['2026-01-01 renewed'],
    ],
    ['a last day instead of a first day after', [ending('2025-12-31'), contract()], ['2025-12-31 renewed']],
    [
      'a successor that starts while overdue',
      [ending('2026-01-01'), contract({ start: '2026-04-01' })],
      ['2026-01-01 renewed'],
    ],
    [
      'a successor that starts too late',
      [ending('2026-01-01'), contract({ start: '2026-04-02' })],
      ['2026-01-01 lost'],
    ],
    ['nothing since', [ending('2026-01-01')], ['2026-01-01 lost']],
    ['nothing since, overdue for the last day', [ending('2026-04-01')], []],
    ['nothing since, overdue the day before', [ending('2026-03-31')], ['2026-03-31 lost']],
    ['an end still to come', [ending('2026-07-01')], []],
    ['no end', [contract({ end: null })], []],
  ])('%s', (_, contracts, expected) => {
    expect(decided([], contracts)).toEqual(expected)
  })

  it('count once a day, however many lines end on it', () => {
    const lines = ['a', 'b', 'c'].map(id => ending('2026-01-01', { id }))
    expect(decided([], lines)).toEqual(['2026-01-01 lost'])
  })

  it('come in order', () => {
    const contracts = [ending('2025-06-01'), ending('2024-06-01', { start: '2023-01-01' })]
    expect(decided([renewalDeal({ status: 'won' })], contracts)).toEqual([
      '2024-06-01 renewed',
      '2025-06-01 lost',
      '2026-03-01 renewed',
    ])
  })
})
