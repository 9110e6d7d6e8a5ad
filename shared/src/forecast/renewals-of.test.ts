import { deal } from '../../../test/cases/account-view.ts'
import { rules, sourceOf } from '../../../test/cases/forecast.ts'
import { paying } from '../../../test/cases/ledger-book.ts'
import type { Deal } from '../model/deal.ts'
import type { DueRenewal } from './due-renewal.ts'
import { renewalsOf } from './renewals-of.ts'

const asOf = '2026-06-30'
const usd = (amounts: DueRenewal['target']) =>
  amounts?.map(({ minor, currency }) => `${currency} ${minor / 100}`).join(' + ') ?? '?'
const told = ({ due, target, outcome }: DueRenewal) =>
  `${due} ${usd(target)} ${outcome === null ? 'open' : `${outcome.what} ${outcome.on} ${usd(outcome.final)}`}`.trim()
const renewals = (
  lines: Parameters<typeof sourceOf>[1],
  facts: Parameters<typeof sourceOf>[2] = {},
  more = {},
) => renewalsOf(sourceOf('a', lines, facts), asOf, { ...rules, ...more }).map(told)
const year = (id: string, arr: number, from: string, more = {}) =>
  paying(id, arr, from, `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`, more)
const renewalDeal = (facts: Partial<Deal>) => deal({ purpose: 'renewal', ...facts })

describe('the renewals of an account', () => {
  it('are one a day on which lines end, earliest first', () => {
    expect(
      renewals([year('1', 100, '2025-10-01'), year('2', 50, '2025-10-01'), year('3', 70, '2025-09-01')]),
    ).toEqual(['2026-09-01 USD 70 open', '2026-10-01 USD 150 open'])
  })

  it('keep currencies apart', () => {
    const euro = year('2', 0, '2025-10-01', { price: { minor: 4000, currency: 'EUR' } })
    expect(renewals([year('1', 100, '2025-10-01'), euro])).toEqual(['2026-10-01 USD 100 + EUR 40 open'])
  })

  it('know zero from not known', () => {
    expect(renewals([year('1', 0, '2025-10-01')])).toEqual(['2026-10-01 USD 0 open'])
    expect(renewals([year('1', 0, '2025-10-01', { price: null })])).toEqual(['2026-10-01 ? open'])
    expect(renewals([year('1', -25, '2025-10-01')])).toEqual(['2026-10-01 USD -25 open'])
  })

  it('leave out what is paid once, and what is paid at will', () => {
    const monthly = paying('2', 10, '2026-01-01', null, { termMonths: 1 })
    expect(
      renewals([paying('1', 10, '2026-01-01'), monthly, year('3', 9, '2025-10-01', { kind: 'one_off' })]),
    ).toEqual([])
  })

  it('are weighed as they are paid when they come due', () => {
    const ramp = year('1', 100, '2025-10-01', {
      ramp: [{ from: '2026-08-01', price: { minor: 12_000, currency: 'USD' }, seats: null }],
    })
    expect(renewals([ramp])).toEqual(['2026-10-01 USD 120 open'])
  })
})

describe('what came of a renewal', () => {
  it('is what took its place, from the day that was signed', () => {
    const next = year('2', 130, '2026-05-01', { replaces: ['1'], signedOn: '2026-04-02' })
    expect(renewals([year('1', 100, '2025-05-01'), next])).toEqual([
      '2026-05-01 USD 100 renewed 2026-04-02 USD 130',
      '2027-05-01 USD 130 open',
    ])
  })

  it('is open as long as what is signed is not known', () => {
    const next = year('2', 130, '2026-08-01', { replaces: ['1'], signedOn: '2026-07-02' })
    expect(renewals([year('1', 100, '2025-08-01'), next])).toEqual(['2026-08-01 USD 100 open'])
  })

  it('is a late renewal that says nothing of it, within the overdue days', () => {
    expect(renewals([year('1', 100, '2025-03-01'), year('2', 90, '2026-05-20')])[0]).toBe(
      '2026-03-01 USD 100 renewed 2026-05-20 USD 90',
    )
    expect(renewals([year('1', 100, '2025-03-01'), year('2', 90, '2026-06-20')])[0]).toBe(
      '2026-03-01 USD 100 lost 2026-05-30',
    )
  })

  it('is undecided while it is overdue, and lost after', () => {
    expect(renewals([year('1', 100, '2025-06-01')])).toEqual(['2026-06-01 USD 100 open'])
    expect(renewals([year('1', 100, '2025-06-01')], {}, { overdueDays: 10 })).toEqual([
      '2026-06-01 USD 100 lost 2026-06-11',
    ])
  })

  it('is shared by what each paid where one line takes the place of renewals of two days', () => {
    const both = year('3', 120, '2026-03-01', { replaces: ['1', '2'] })
    expect(renewals([year('1', 100, '2025-03-01'), year('2', 50, '2025-06-01'), both]).slice(0, 2)).toEqual([
      '2026-03-01 USD 100 renewed 2026-03-01 USD 80',
      '2026-06-01 USD 50 renewed 2026-03-01 USD 40',
    ])
  })

  it('is going on, each term, where nothing ends it', () => {
    const evergreen = paying('1', 100, '2024-05-01', null, { termMonths: 12, uplift: 10 })
    expect(renewals([evergreen])).toEqual([
      '2025-05-01 USD 100 renewed 2025-05-01 USD 110',
      '2026-05-01 USD 110 renewed 2026-05-01 USD 121',
      '2027-05-01 USD 121 open',
    ])
  })

  it('is a loss by the renewal deal, also before the term ends', () => {
    const lost = renewalDeal({ status: 'lost', closeDate: '2026-06-10' })
    expect(renewals([year('1', 100, '2025-08-01')], { deals: [lost] })).toEqual([
      '2026-08-01 USD 100 lost 2026-06-10',
    ])
    expect(
      renewals([year('1', 100, '2025-08-01')], { deals: [{ ...lost, closeDate: '2026-07-01' }] }),
    ).toEqual(['2026-08-01 USD 100 open'])
  })

  it('is renewed although a deal was lost, when something took its place', () => {
    const lost = renewalDeal({ status: 'lost', closeDate: '2026-04-10' })
    const next = year('2', 90, '2026-05-01', { replaces: ['1'] })
    expect(renewals([year('1', 100, '2025-05-01'), next], { deals: [lost] })[0]).toMatch(/renewed/)
  })
})

describe('what is known of an open renewal', () => {
  const open = (line: object, facts: Parameters<typeof sourceOf>[2] = {}) =>
    renewalsOf(sourceOf('a', [year('1', 100, '2025-10-01', line)], facts), asOf, rules)[0]!

  it('has its notice date and its agreed rise', () => {
    const noticed = {
      notice: { count: 60, unit: 'days' as const },
      autoRenews: true,
      termMonths: 12,
      uplift: 5,
    }
    expect(open(noticed)).toMatchObject({
      notice: '2026-08-02',
      autoRenews: true,
      agreedRise: expect.closeTo(0.05),
    })
    expect(open({})).toMatchObject({ notice: null, autoRenews: null, agreedRise: null })
  })

  it('has the close date of the open deal that is about it', () => {
    const deals = [
      renewalDeal({ status: 'open', closeDate: '2026-09-20' }),
      deal({ status: 'open', closeDate: '2026-09-01' }),
    ]
    expect(open({}, { deals }).dealCloses).toBe('2026-09-20')
    expect(
      open({}, { deals: [renewalDeal({ status: 'open', closeDate: '2027-03-01' })] }).dealCloses,
    ).toBeNull()
  })

  it('has the notice of the customer, of the contract, and none that comes later', () => {
    expect(open({}, { noticeGivenOn: '2026-06-01' }).noticeGivenOn).toBe('2026-06-01')
    expect(open({ noticeGivenOn: '2026-06-02' }).noticeGivenOn).toBe('2026-06-02')
    expect(open({}, { noticeGivenOn: '2026-07-01' }).noticeGivenOn).toBeNull()
  })

  it('is as weakly known as the weakest of date and amount', () => {
    expect(open({}, { dateBasis: new Map([['1', 'assumed' as const]]) }).basis).toBe('assumed')
  })
})
