import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import { priceTermsOn, toMinorUnits, yearlyOf } from './price-terms.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })
const line = (more: Partial<ContractLine>) =>
  contractLine({ id: 'a', accountId: 'acme', start: '2024-01-01', price: usd(1_000), seats: 10, ...more })

describe('rounding to minor units', () => {
  it.each([
    [0.5, 1],
    [-0.5, -1],
    [0.49, 0],
    [70 * 1.15, 81],
    [1.005 * 100, 101],
    [-1.005 * 100, -101],
    [999_999_999_999_999, 999_999_999_999_999],
    [0, 0],
    [-0.2, 0],
    [1e300, Number.MAX_SAFE_INTEGER],
  ])('%d is %d', (amount, rounded) => {
    expect(toMinorUnits(amount)).toBe(rounded)
  })

  it.each([
    ['monthly', 3_333, 1, 39_996],
    ['quarterly', 10_005, 3, 40_020],
    ['half-yearly', 10_005, 6, 20_010],
    ['yearly', 10_005, 12, 10_005],
    ['every three years', 100_000, 36, 33_333],
    ['every two weeks', 1_000, 24 / 52, 26_000],
    ['weekly', 1_999, 12 / 52, 103_948],
  ])('a %s price of %d', (_, minor, everyMonths, expected) => {
    const terms = priceTermsOn(line({ price: usd(minor) }), '2024-01-01', [])
    expect(toMinorUnits(yearlyOf(terms, everyMonths))).toBe(expected)
  })
})

describe('what holds on a day', () => {
  it('is the latest price step begun, whatever their order, and the seats last stated', () => {
    const ramp = [
      { from: '2026-01-01', price: usd(3_000), seats: null },
      { from: '2025-01-01', price: usd(2_000), seats: 25 },
    ]
    const on = (day: string) => priceTermsOn(line({ ramp }), day, [])
    expect(on('2024-12-31')).toMatchObject({ price: 1_000, seats: 10 })
    expect(on('2025-01-01')).toMatchObject({ price: 2_000, seats: 25 })
    expect(on('2026-01-01')).toMatchObject({ price: 3_000, seats: 25 })
  })

  it('an agreed price holds as agreed: only uplifts after it come on top', () => {
    const ramp = [{ from: '2025-01-01', price: usd(2_000), seats: null }]
    const rises = ['2025-01-01', '2026-01-01'].map(from => ({ from, factor: 1.05 }))
    expect(priceTermsOn(line({ ramp }), '2025-01-01', rises)).toMatchObject({ price: 2_000, risen: 1 })
    expect(priceTermsOn(line({ ramp }), '2026-01-01', rises)).toMatchObject({ price: 2_000, risen: 1.05 })
    expect(priceTermsOn(line({}), '2026-01-01', rises).risen).toBeCloseTo(1.1025, 12)
  })

  it('a price step in another currency is not its price', () => {
    const ramp = [{ from: '2025-01-01', price: { minor: 5, currency: 'EUR' }, seats: 99 }]
    expect(priceTermsOn(line({ ramp }), '2025-06-01', [])).toMatchObject({ price: 1_000, seats: 10 })
  })

  it('discounts that overlap are taken one after the other, and end on their last day', () => {
    const discounts = [
      { from: '2024-01-01', to: null, percent: 10 },
      { from: '2024-01-01', to: '2024-07-01', percent: 50 },
    ]
    expect(priceTermsOn(line({ discounts }), '2024-06-30', []).left).toBeCloseTo(0.45, 12)
    expect(priceTermsOn(line({ discounts }), '2024-07-01', []).left).toBeCloseTo(0.9, 12)
  })
})
