import { daysAgo, deal } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Deal } from '../../model/deal.ts'
import { contractSignals } from './contract-signals.ts'

const year = (start: number, amount: string, facts: Partial<Deal> = {}): Deal =>
  deal({
    id: `${start}${amount}`,
    name: `Acme ${start}`,
    amount,
    start: `${start}-01-01`,
    end: `${start + 1}-01-01`,
    closeDate: `${start - 1}-12-01`,
    purpose: 'renewal',
    ...facts,
  })
const lost = (days: number) =>
  deal({
    id: 'lost',
    name: 'Renewal',
    status: 'lost',
    purpose: 'renewal',
    closeDate: daysAgo(days),
    start: null,
    end: null,
  })
const read = (deals: Deal[], noticeGivenOn: string | null = null, set = {}) =>
  readOf(contractSignals, { deals, account: { noticeGivenOn } }, set)

describe('contract signals', () => {
  it.each<[string, Deal[], string | null, number]>([
    ['renewed at the same price', [year(2025, '100'), year(2026, '100')], null, 100],
    ['renewed at a higher price', [year(2025, '100'), year(2026, '120')], null, 100],
    ['less by a rounding', [year(2025, '1000'), year(2026, '999')], null, 100],
    ['renewed for less', [year(2025, '100'), year(2026, '80')], null, 40],
    ['less is signed and still to begin', [year(2026, '100'), year(2027, '60')], null, 40],
    ['less a while ago', [year(2024, '100'), year(2025, '60'), year(2026, '60')], null, 100],
    [
      'one contract split in two, the second a month later',
      [
        year(2025, '100'),
        year(2026, '40'),
        year(2026, '60', { id: 'b', purpose: 'new', start: '2026-02-01', end: '2027-02-01' }),
      ],
      null,
      100,
    ],
    [
      'less after a late renewal',
      [year(2025, '100'), year(2026, '80', { start: '2026-02-01', end: '2027-02-01' })],
      null,
      40,
    ],
    [
      'two for less on one day are one sign',
      [year(2025, '100'), year(2026, '30'), year(2026, '40', { purpose: 'new' })],
      null,
      40,
    ],
    [
      'one contract split in two',
      [year(2025, '100'), year(2026, '40'), year(2026, '60', { id: 'b', purpose: 'new' })],
      null,
      100,
    ],
    [
      'no longer renews by itself',
      [year(2025, '100', { autoRenews: true }), year(2026, '100', { autoRenews: false })],
      null,
      50,
    ],
    [
      'never renewed by itself',
      [year(2025, '100', { autoRenews: false }), year(2026, '100', { autoRenews: false })],
      null,
      100,
    ],
    ['notice given', [year(2026, '100')], daysAgo(20), 0],
    ['notice dated next week', [year(2026, '100')], daysAgo(-7), 100],
    [
      'notice given before the present contract was signed',
      [year(2025, '100'), year(2026, '100')],
      '2025-11-01',
      100,
    ],
    ['a renewal lost', [year(2026, '100'), lost(20)], null, 10],
    ['a renewal lost and then won after all', [year(2025, '100'), year(2026, '100'), lost(250)], null, 100],
    ['the worst counts', [year(2025, '100'), year(2026, '80'), lost(20)], daysAgo(10), 0],
  ])('%s', (_, deals, notice, expected) => {
    expect(read(deals, notice).value).toBe(expected)
  })

  it('does not know when no contract is in force', () => {
    expect(read([])).toEqual(isUnknown(/No contract is in force/))
    expect(read([year(2024, '100')])).toEqual(isUnknown(/No contract is in force/))
  })

  it('opens every sign, the worst first', () => {
    const reading = read([year(2025, '100', { url: 'https://crm.example/25' }), year(2026, '80'), lost(20)])
    expect(reading.because).toBe('A renewal was lost on 2026-06-10; 2 signs in all')
    expect(reading.evidence.map(({ text }) => text)).toEqual([
      'Renewal: lost on 2026-06-10',
      'Acme 2026: USD 80.00 a year in all, USD 100.00 before',
    ])
  })

  it('leaves out a sign that is given no worth', () => {
    expect(read([year(2026, '100')], daysAgo(20), { levels: { downgrade: 40 } }).value).toBe(100)
  })
})
