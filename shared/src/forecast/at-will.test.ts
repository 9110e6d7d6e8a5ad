import { pipeline, sourceOf } from '../../../test/cases/forecast.ts'
import { paying } from '../../../test/cases/ledger-book.ts'
import { periodNamed } from './period.ts'

const monthly = (arr: number, start: string, end: string | null = null) =>
  paying('1', arr, start, end, { termMonths: 1 })
const quarter = periodNamed('2026-Q3', 1)!
const atWill = (sources: Parameters<typeof pipeline>[0], period = quarter, strength = 10) =>
  pipeline(sources, { prior: { rate: 0.85, strength } }).atWillIn(period, null)

it('counts what is paid on the day, apart from terms', () => {
  const sources = [
    sourceOf('a', [monthly(1200, '2026-06-01')]),
    sourceOf('b', [paying('2', 500, '2026-06-01')]),
    sourceOf('c', [paying('3', 900, '2026-01-01', '2027-01-01')]),
    sourceOf('d', [monthly(700, '2025-01-01', '2026-05-01')]),
  ]
  expect(atWill(sources)).toMatchObject({ customers: 2, target: 170_000 })
  expect(pipeline(sources).itemsIn(periodNamed('2026', 1)!, null)).toEqual([])
})

it('decides once a quarter, by what the portal’s quarters did', () => {
  const sources = [
    sourceOf('a', [monthly(1200, '2025-07-01')]),
    sourceOf('b', [monthly(1200, '2025-07-01', '2025-12-15')]),
  ]
  // a: three quarters stayed; b: one stayed, one left.
  const { baseRate, because, target, expected, expectedLoss } = atWill(sources, quarter, 5)
  expect(baseRate).toBeCloseTo((4 + 5 * 0.85 ** 0.25) / 10)
  expect(because).toContain('5 past decisions')
  expect(target).toBe(120_000)
  expect(expected).toBeCloseTo(120_000 * baseRate ** (92 / 91.3125), -1)
  expect(expected + expectedLoss).toBe(target)
})

it('expects less the longer the period', () => {
  const sources = [sourceOf('a', [monthly(1200, '2026-01-01')])]
  const expected = ['2026-07', '2026-Q3', '2027'].map(text => atWill(sources, periodNamed(text, 1)!).expected)
  expect(expected).toEqual([...expected].sort((a, b) => b - a))
  expect(new Set(expected).size).toBe(3)
})

it('is nothing where nobody is', () => {
  expect(atWill([sourceOf('a', [])])).toMatchObject({ customers: 0, target: 0, expected: 0, expectedLoss: 0 })
})
