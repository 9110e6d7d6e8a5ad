import fc from 'fast-check'
import { contract, deal, viewOf } from '../../../../test/cases/account-view.ts'
import { anyDeals } from '../../../../test/cases/any-view.ts'
import { isDay } from '../../day.ts'
import type { Deal } from '../../model/deal.ts'
import { defaultPolicy } from '../../policy.ts'
import { contractsOf } from './contract-terms.ts'
import { inForce } from './in-force.ts'

const contracts = (...deals: Deal[]) => contractsOf(viewOf({ deals }), defaultPolicy)
const only = (facts: Partial<Deal>) => contracts(deal(facts))[0]!
const undated = { start: null, end: null, closeDate: null }

describe('the span of a contract', () => {
  it.each([
    ['start and end', {}, '2026-01-01', '2027-01-01', 12, 'stated'],
    ['start, end and a term of its own', { termMonths: 24 }, '2026-01-01', '2027-01-01', 24, 'stated'],
    ['an end, a close date', { start: null }, '2025-12-15', '2027-01-01', 13, 'derived'],
    ['start and term', { end: null, termMonths: 24 }, '2026-01-01', '2028-01-01', 24, 'derived'],
    [
      'close date and term',
      { start: null, end: null, termMonths: 6 },
      '2025-12-15',
      '2026-06-15',
      6,
      'derived',
    ],
    ['a start', { end: null }, '2026-01-01', '2027-01-01', 12, 'assumed'],
    ['a close date', { start: null, end: null }, '2025-12-15', '2026-12-15', 12, 'assumed'],
    [
      'start, term and auto-renewal',
      { end: null, termMonths: 12, autoRenews: true },
      '2026-01-01',
      null,
      12,
      'stated',
    ],
    ['an end of an auto-renewing one', { autoRenews: true }, '2026-01-01', '2027-01-01', 12, 'stated'],
    ['an end before its start', { end: '2025-06-30' }, '2026-01-01', '2027-01-01', 12, 'assumed'],
    [
      'a leap day and a year',
      { start: '2024-02-29', end: null, termMonths: 12 },
      '2024-02-29',
      '2025-02-28',
      12,
      'derived',
    ],
    [
      'a leap day and four years',
      { start: '2024-02-29', end: null, termMonths: 48 },
      '2024-02-29',
      '2028-02-29',
      48,
      'derived',
    ],
    [
      'the 31st and a month',
      { start: '2026-01-31', end: null, termMonths: 1 },
      '2026-01-31',
      '2026-02-28',
      1,
      'derived',
    ],
    [
      'a term of a fraction of a month',
      { end: null, termMonths: 0.2 },
      '2026-01-01',
      '2027-01-01',
      12,
      'assumed',
    ],
    ['a negative term', { end: null, termMonths: -12 }, '2026-01-01', '2027-01-01', 12, 'assumed'],
    [
      'a date in the field for the term',
      { end: null, termMonths: 20261231 },
      '2026-01-01',
      '2027-01-01',
      12,
      'assumed',
    ],
    ['a start that is no day', { start: '2026-02-30', end: null }, '2025-12-15', '2026-12-15', 12, 'assumed'],
  ] as const)('of a deal with %s', (_, facts, start, end, termMonths, basis) => {
    expect(only(facts)).toMatchObject({ start, end, termMonths, origins: { term: { basis } } })
  })

  it('is none where a deal ends on the day it begins: it never was in force', () => {
    expect(contracts(deal({ end: '2026-01-01', termMonths: 3, autoRenews: true }))).toEqual([])
  })

  it('says its rule in words', () => {
    expect(only({ end: null, termMonths: 24 }).origins.term.rule).toBe(
      'contract start plus the term of 24 months',
    )
    expect(only({ start: null, end: null }).origins.term.rule).toBe(
      'won recurring deal from its close date plus 12 months, since no usable end or term is stated',
    )
  })

  it('assumes the term the policy says', () => {
    const [own] = contractsOf(viewOf({ deals: [deal({ end: null })] }), {
      ...defaultPolicy,
      assumedTermMonths: 36,
    })
    expect(own!.end).toBe('2029-01-01')
  })

  it.each([
    ['is open', { status: 'open' }],
    ['was lost', { status: 'lost' }],
    ['is a one-off', { purpose: 'one_off' }],
    ['has no date at all', undated],
    ['has an end and nothing it could start with', { ...undated, end: '2027-01-01' }],
  ] as const)('a deal that %s makes no contract', (_, facts) => {
    expect(contracts(deal(facts))).toEqual([])
  })

  it('come in the order of their starts', () => {
    const ids = contracts(
      deal({ id: 'b' }),
      deal({ id: 'c', start: '2025-01-01', end: '2026-01-01' }),
      deal({ id: 'a' }),
    ).map(({ id }) => id)
    expect(ids).toEqual(['c', 'a', 'b'])
  })
})

describe('the yearly amount', () => {
  it.each([
    ['arr', '12000.50', 'USD', {}, 1_200_050],
    ['mrr', '1000', 'USD', {}, 1_200_000],
    ['mrr', '0', 'USD', {}, 0],
    ['tcv', '24000', 'USD', { end: '2028-01-01' }, 1_200_000],
    ['tcv', '36000', 'USD', { end: null, termMonths: 36 }, 1_200_000],
    ['tcv', '6000', 'USD', { end: '2026-07-01' }, 1_200_000],
    ['tcv', '100', 'USD', { end: null, termMonths: 7 }, 17_143],
    ['tcv', '1200', 'JPY', { end: '2028-01-01' }, 600],
    ['tcv', '12000', 'USD', { end: null }, 1_200_000],
    ['arr', '-500', 'USD', { purpose: 'downgrade' }, -50_000],
  ] as const)('%s of %s %s', (amountMeans, amount, currency, facts, minor) => {
    expect(only({ amountMeans, amount, currency, ...facts }).arr).toEqual({ minor, currency })
  })

  it.each([
    ['missing', { amount: null }],
    ['empty', { amount: '' }],
    ['no number', { amount: 'tbd' }],
    ['in no known currency', { amount: '100', currency: 'Dollar' }],
  ])('is unknown, not zero, when the amount is %s', (_, facts) => {
    for (const amountMeans of ['arr', 'mrr', 'tcv'] as const)
      expect(only({ amountMeans, ...facts }).arr).toBeNull()
  })
})

describe('the notice period', () => {
  it.each([
    [null, null],
    [0, 0],
    [30, 30],
    [30.4, 30],
    [-30, null],
    [1e12, null],
  ])('stated as %p days is read as %p', (noticeDays, expected) => {
    expect(only({ noticeDays }).noticeDays).toBe(expected)
  })
})

describe('in force', () => {
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s: %p', (day, expected) => {
    expect(inForce(contract(), day)).toBe(expected)
  })

  it('never ends when evergreen', () => {
    expect(inForce(contract({ end: null }), '2099-01-01')).toBe(true)
  })
})

it('any deal makes at most one contract, with real days and a positive span', () => {
  fc.assert(
    fc.property(anyDeals, deals => {
      const made = contracts(...deals)
      expect(new Set(made.map(({ id }) => id)).size).toBe(made.length)
      for (const { start, end, termMonths } of made) {
        expect(isDay(start)).toBe(true)
        expect(end === null || (isDay(end) && end > start)).toBe(true)
        expect(termMonths === null || termMonths >= 1).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
