import { deal, viewOf } from '../../../../test/cases/account-view.ts'
import type { Deal } from '../../model/deal.ts'
import { defaultPolicy } from '../../policy.ts'
import { pastDecisions } from './past-decisions.ts'

const decided = (deals: Deal[], until = '2026-06-30') =>
  pastDecisions(viewOf({ deals }), until, defaultPolicy)
const year = (start: number, facts: Partial<Deal> = {}) =>
  deal({
    id: `${start}`,
    name: `Acme ${start}`,
    purpose: start === 2024 ? 'new' : 'renewal',
    start: `${start}-01-01`,
    end: `${start + 1}-01-01`,
    closeDate: `${start - 1}-12-10`,
    amount: '12000',
    ...facts,
  })

describe('decided renewals at the end of terms', () => {
  it('are one a term, with what was up and what it renewed at', () => {
    expect(decided([year(2024), year(2025, { amount: '9000' })])).toMatchObject([
      {
        id: '1 2025-01-01',
        slice: 'term',
        on: '2025-01-01',
        end: '2025-01-01',
        outcome: 'renewed',
        knownOn: '2024-12-10',
        arr: { minor: 1_200_000, currency: 'USD' },
        renewedArr: { minor: 900_000, currency: 'USD' },
      },
      { end: '2026-01-01', outcome: 'lost', renewedArr: null },
    ])
  })

  it.each([
    ['renews by itself after a notice period', { autoRenews: true, noticeDays: 60 }, '2024-11-02'],
    ['does not renew by itself', { autoRenews: false, noticeDays: 60 }, '2025-01-01'],
    ['renews by itself, with no notice period known', { autoRenews: true }, '2025-01-01'],
  ] as const)('fall on the last day the customer can decide: a contract that %s', (_, facts, on) => {
    expect(decided([year(2024, facts), year(2025)])[0]).toMatchObject({ on, end: '2025-01-01' })
  })

  it('leave out what is still open: it is no loss', () => {
    expect(decided([year(2024), year(2025)], '2026-03-31')).toHaveLength(1)
    expect(decided([year(2024), year(2025)], '2026-04-02')).toHaveLength(2)
  })

  it('are known no earlier than they could be: a lapse only once nothing followed for long enough', () => {
    expect(decided([year(2024), year(2025)]).at(-1)).toMatchObject({ knownOn: '2026-04-01' })
  })

  it('are settled only once a lapse would be known too, however early the renewal was signed', () => {
    expect(decided([year(2024), year(2025)])[0]).toMatchObject({
      knownOn: '2024-12-10',
      settledOn: '2025-04-01',
    })
  })

  it('count contracts that end together once', () => {
    expect(
      decided([year(2024), year(2024, { id: 'b', name: 'Addition', purpose: 'expansion' })]),
    ).toHaveLength(1)
  })
})

const evergreen = (facts: Partial<Deal> = {}) =>
  deal({ start: '2025-02-10', end: null, withoutEnd: 'evergreen', amount: '1200', ...facts })

describe('customers at will', () => {
  it('decide once a quarter, however often they could leave', () => {
    const found = decided([evergreen()])
    expect(found.map(({ on, outcome }) => `${on} ${outcome}`)).toEqual([
      '2025-06-30 renewed',
      '2025-09-30 renewed',
      '2025-12-31 renewed',
      '2026-03-31 renewed',
    ])
    expect(new Set(found.map(({ slice }) => slice))).toEqual(new Set(['at_will']))
  })

  it('are lost in the quarter after which nothing follows, and not once for every month', () => {
    const months = [1, 2, 3, 4, 5].map(month =>
      deal({
        id: `m${month}`,
        purpose: month === 1 ? 'new' : 'renewal',
        start: `2025-0${month}-01`,
        end: `2025-0${month + 1}-01`,
        closeDate: `2025-0${month}-01`,
        termMonths: 1,
      }),
    )
    expect(decided(months).map(({ on, outcome, slice }) => `${on} ${outcome} ${slice}`)).toEqual([
      '2025-06-30 lost at_will',
    ])
  })

  it('have nothing decided where the quarter is not over', () => {
    expect(decided([evergreen()], '2025-06-30')).toEqual([])
  })
})
