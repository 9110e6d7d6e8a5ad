import { defaultLedgerPolicy } from '@perennial/shared/ledger-policy'
import { book, paying } from '../../../test/cases/ledger-book.ts'
import { contractsReport } from './contracts.ts'
import { lineRenewals } from './line-renewals.ts'

const rules = { ...defaultLedgerPolicy, renewalWindowDays: 120, overdueDays: 90 }
const books = [
  book('a', [
    paying('live', 1200, '2026-01-01', '2027-01-01', { seats: 4 }),
    paying('signed', 600, '2026-09-01', '2027-09-01', { signedOn: '2026-05-01' }),
    paying('setup', 300, '2026-01-01', '2026-01-02', { kind: 'one_off' }),
    paying('unknown', 0, '2026-01-01', null, { price: null }),
  ]),
  book('b', [paying('ended', 500, '2025-05-01', '2026-05-01')]),
]
const report = (measure: 'arr' | 'mrr' = 'arr', asOf = '2026-06-30') =>
  contractsReport(books, { asOf, rules, policyName: 'default', measure })

describe('the report of contracts', () => {
  it('gives every line its worth by name, and its renewal a state', () => {
    expect(report().rows).toMatchObject([
      { line: 'live', arr: 1200, acv: 1200, tcv: 1200, state: 'not_due', renewalDate: '2027-01-01' },
      { line: 'signed', arr: 0, acv: 600, tcv: 600, state: 'not_due' },
      { line: 'setup', arr: 0, acv: 0, tcv: 300, state: 'not_recurring', renewalDate: null },
      { line: 'unknown', arr: null, acv: null, tcv: null, state: 'evergreen' },
      { line: 'ended', arr: 0, state: 'overdue', renewalDate: '2026-05-01' },
    ])
    expect(report('mrr').rows.map(({ arr, amount }) => [arr, amount])).toEqual([
      [1200, 100],
      [0, 0],
      [0, 0],
      [null, null],
      [0, 0],
    ])
  })

  it('adds up what is live, and what is contracted', () => {
    expect(report().totals).toEqual([{ currency: 'USD', arr: 1200, carr: 1800 }])
  })

  it('is overdue as long as everywhere else, then lapsed', () => {
    expect(report('arr', '2026-07-29').rows.at(-1)!.state).toBe('overdue')
    expect(report('arr', '2026-07-30').rows.at(-1)!.state).toBe('lapsed')
  })

  it('says what looks wrong, by line', () => {
    expect(report().findings).toContainEqual(
      expect.objectContaining({ code: 'price_missing', line: 'unknown' }),
    )
  })
})

describe('the renewals of lines', () => {
  const renewals = (from: string, to: string) =>
    books
      .flatMap(one => lineRenewals(one, { from, to, asOf: '2026-06-30', rules, originOf: () => null }))
      .map(({ row }) => [row.line, row.date, row.arr, row.state])

  it('leave out what was renewed ahead of time: the next renewal is its successor’s', () => {
    const early = book('c', [
      paying('old', 100, '2025-08-01', '2026-08-01'),
      paying('new', 120, '2026-06-01', '2027-06-01', { replaces: ['old'] }),
    ])
    const of = (asOf: string) =>
      lineRenewals(early, { from: '2026-01-01', to: '2027-12-31', asOf, rules, originOf: () => null }).map(
        ({ row }) => [row.line, row.state],
      )
    expect(of('2026-06-30')).toEqual([['new', 'not_due']])
    expect(of('2026-09-30')).toEqual([
      ['old', 'renewed_early'],
      ['new', 'not_due'],
    ])
  })

  it('are those of the window, ahead and past, with what was paid last', () => {
    expect(renewals('2026-01-01', '2027-01-01')).toEqual([
      ['live', '2027-01-01', '1200.00', 'not_due'],
      ['ended', '2026-05-01', '500.00', 'overdue'],
    ])
    expect(renewals('2027-06-01', '2027-12-31')).toEqual([['signed', '2027-09-01', '600.00', 'not_due']])
  })
})
