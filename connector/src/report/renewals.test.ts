import { defaultPolicy } from '@perennial/shared/policy'
import { deal, viewOf } from '../../../test/cases/account-view.ts'
import { renewalsReport } from './renewals.ts'

const customer = (id: string, ...deals: ReturnType<typeof deal>[]) =>
  viewOf({ deals, account: { id, name: `Account ${id}` } })
const window = { from: '2026-06-30', to: '2027-06-30', withoutAssumed: false }
const stated = deal({ amount: '12000.50' })
const guessed = deal({ amount: '4000', start: null, end: null, closeDate: '2026-05-01' })
const report = (more = {}) =>
  renewalsReport(
    [customer('b', guessed), customer('a', stated), customer('c', deal())],
    { ...window, ...more },
    defaultPolicy,
  )

describe('the report of renewals', () => {
  it('lists them by date, each with its amount and how both are known', () => {
    expect(report().rows).toMatchObject([
      {
        account: 'a',
        date: '2027-01-01',
        arr: '12000.50',
        currency: 'USD',
        dateBasis: 'stated',
        arrBasis: 'stated',
      },
      { account: 'c', date: '2027-01-01', arr: null, arrBasis: null },
      { account: 'b', date: '2027-05-01', arr: '4000.00', dateBasis: 'assumed', dateRung: 'last_won_deal' },
    ])
  })

  it('says what share rests on assumptions, and leaves it out when asked', () => {
    const share = 4000 / 16000.5
    expect(report()).toMatchObject({ totals: [{ currency: 'USD', arr: '16000.50' }] })
    const without = report({ withoutAssumed: true })
    expect(without.rows.map(({ account }) => account)).toEqual(['a', 'c'])
    expect(without.totals).toEqual([{ currency: 'USD', arr: '12000.50' }])
    for (const { assumed } of [report(), without])
      expect(assumed).toEqual([{ currency: 'USD', arr: '4000.00', share, renewals: 1 }])
  })

  it('adds up what ends together, and keeps currencies apart', () => {
    const more = deal({ id: '11', purpose: 'expansion', amount: '500', start: '2026-03-01' })
    const euros = deal({ id: '12', amount: '700', currency: 'EUR' })
    const { rows } = renewalsReport([customer('a', stated, more, euros)], window, defaultPolicy)
    expect(rows.map(({ currency, arr }) => [currency, arr])).toEqual([
      ['USD', '12500.50'],
      ['EUR', '700.00'],
    ])
  })

  it('keeps to its window', () => {
    expect(report({ to: '2026-12-31' }).rows).toEqual([])
    expect(report({ from: '2027-02-01' }).rows.map(({ account }) => account)).toEqual(['b'])
  })
})
