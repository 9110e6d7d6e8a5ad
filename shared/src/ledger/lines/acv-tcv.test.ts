import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import { acvOf, contractTcvOf, tcvOf } from './acv-tcv.ts'

const money = (minor: number, currency = 'USD') => ({ minor, currency })
const line = (more: Partial<ContractLine> = {}) =>
  contractLine({
    id: 'a',
    accountId: 'acme',
    start: '2024-01-01',
    end: '2027-01-01',
    price: money(120_000),
    ...more,
  })

describe('ACV and TCV of a line', () => {
  it.each([
    ['three years, a leap year among them', {}, 120_000, 360_000],
    ['one month', { end: '2024-02-01', price: money(1_000), everyMonths: 1 }, 12_000, 1_000],
    [
      'a month end to a month end',
      { start: '2024-01-31', end: '2024-02-29', price: money(1_000), everyMonths: 1 },
      12_000,
      1_000,
    ],
    ['three years paid at once', { price: money(100_000), everyMonths: 36 }, 33_333, 100_000],
    [
      'a ramp of 100, 150 and 200',
      {
        price: money(100),
        ramp: [
          { from: '2025-01-01', price: money(150), seats: null },
          { from: '2026-01-01', price: money(200), seats: null },
        ],
      },
      150,
      450,
    ],
    ['an uplift of 5 % a year', { termMonths: 12, uplift: 5 }, 126_100, 378_300],
    [
      'six months at half price',
      { discounts: [{ from: '2024-01-01', to: '2024-07-01', percent: 50 }] },
      110_000,
      330_000,
    ],
    [
      'a pause of three months',
      { end: '2025-01-01', pauses: [{ from: '2024-04-01', to: '2024-07-01' }] },
      90_000,
      90_000,
    ],
    [
      'the stated term, whoever ends it',
      { end: null, termMonths: 24, autoRenews: true, noticeGivenOn: '2024-05-01' },
      120_000,
      240_000,
    ],
    ['half a month', { end: '2024-02-15', price: money(2_900), everyMonths: 1 }, 34_800, 4_300],
    ['yen', { end: '2025-01-01', price: money(33_333, 'JPY'), everyMonths: 1 }, 399_996, 399_996],
    ['evergreen: the first year, and no total', { end: null, uplift: 5 }, 120_000, null],
    [
      'evergreen with free months',
      { end: null, discounts: [{ from: '2024-01-01', to: '2024-04-01', percent: 100 }] },
      90_000,
      null,
    ],
    ['paid once', { kind: 'one_off', end: null, price: money(5_000) }, 0, 5_000],
    ['beyond a commitment nothing is owed yet', { kind: 'overage' }, 0, null],
    ['unknown price', { price: null }, null, null],
    ['no days', { end: '2023-01-01' }, null, null],
  ] satisfies [string, Partial<ContractLine>, number | null, number | null][])('%s', (_, more, acv, tcv) => {
    expect(acvOf(line(more))?.minor ?? null).toBe(acv)
    expect(tcvOf(line(more))?.minor ?? null).toBe(tcv)
  })
})

describe('TCV of a contract', () => {
  const setUp = line({ id: 's', kind: 'one_off', price: money(5_000) })

  it('adds what is paid once, one sum per currency', () => {
    expect(contractTcvOf([line(), setUp, line({ price: money(10, 'EUR') })])).toEqual([
      money(365_000),
      money(30, 'EUR'),
    ])
  })

  it('leaves overage out and is unknown when a part is', () => {
    expect(contractTcvOf([line(), line({ kind: 'overage' })])).toEqual([money(360_000)])
    expect(contractTcvOf([line(), line({ end: null })])).toBeNull()
    expect(contractTcvOf([line(), line({ price: null })])).toBeNull()
  })
})
