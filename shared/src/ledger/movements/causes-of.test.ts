import { book, paying } from '../../../../test/cases/ledger-book.ts'
import { defaultLedgerPolicy } from '../../ledger-policy.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { conversionTo } from '../units/conversion.ts'
import { unitsOf } from '../units/units-of.ts'
import { causesOf } from './causes-of.ts'
import { changesIn } from './changes-in.ts'

const period = { label: '2026', open: '2025-12-31', close: '2026-12-31' }
const conversion = conversionTo('USD', [{ on: '2025-01-01', currency: 'EUR', rate: 1.1 }])
const asked = { level: 'account', measure: 'arr', policy: defaultLedgerPolicy } as const

function causes(...lines: ContractLine[]) {
  const [unit] = unitsOf([book('a', lines)], asked)
  return causesOf(changesIn(unit!, period, conversion)).map(({ cause, amount }) => [cause, amount / 100])
}

const old = (more: Partial<ContractLine> = {}) => paying('old', 1000, '2025-01-01', '2026-06-01', more)
const next = (arr: number, more: Partial<ContractLine> = {}) =>
  paying('next', arr, '2026-06-01', null, { replaces: ['old'], ...more })

describe('the causes of a movement', () => {
  it('tell seats, at the old price a seat, from price', () => {
    expect(causes(old({ seats: 10 }), next(1500, { seats: 12 }))).toEqual([
      ['seats', 200],
      ['price', 300],
    ])
  })

  it('call what is left price where seats are not known or the same', () => {
    expect(causes(old(), next(1200, { seats: 12 }))).toEqual([['price', 200]])
    expect(causes(old({ seats: 5 }), next(1200, { seats: 5 }))).toEqual([['price', 200]])
  })

  it('call it a change of product where both are named and differ', () => {
    expect(causes(old({ product: 'A' }), next(900, { product: 'B', seats: 3 }))).toEqual([['product', -100]])
  })

  it('are none where one line takes the place of another at the same amount', () => {
    expect(causes(old(), next(1000))).toEqual([])
  })

  it('see two lines that became one, and one that became two, as one change', () => {
    const other = paying('other', 500, '2025-01-01', '2026-06-01')
    expect(causes(old(), other, next(1800, { replaces: ['old', 'other'] }))).toEqual([['price', 300]])
    const half = paying('half', 700, '2026-06-01', null, { replaces: ['old'] })
    expect(causes(old(), next(700), half)).toEqual([['price', 400]])
  })

  it('name lines that come and go by themselves, and rises agreed in advance', () => {
    const added = paying('added', 300, '2026-03-01')
    const ramped = paying('ramped', 100, '2025-01-01', null, {
      ramp: [{ from: '2026-02-01', price: { minor: 15_000, currency: 'USD' }, seats: null }],
    })
    expect(causes(old(), added, ramped)).toEqual([
      ['escalator', 50],
      ['line_added', 300],
      ['line_ended', -1000],
    ])
  })

  it('sum to the change at the opening rate in another currency', () => {
    const euro = { price: { minor: 33_333, currency: 'EUR' } }
    expect(causes(old(euro), next(0, { price: { minor: 77_777, currency: 'EUR' } }))).toEqual([
      ['price', (85_555 - 36_666) / 100],
    ])
  })
})
