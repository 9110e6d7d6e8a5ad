import type { QuarterFan } from '@perennial/shared/risk/backtest/fan'
import fc from 'fast-check'
import { fanChart } from './fan-chart.ts'
import { tenthsChart } from './tenths-chart.ts'

/** Every place and length in a chart, in percent or pixels. */
const numbers = (markup: string): number[] =>
  [...markup.matchAll(/ (?:x|y|x1|x2|y1|y2|width|height|cx|cy|r)="([^"]*?)%?"/g)].map(([, number]) =>
    Number(number),
  )

const share = fc.double({ min: 0, max: 1, noNaN: true })

it('draws tenths within the frame, whatever the shares', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 10 }), shares => {
      const deciles = shares.map(([predicted, observed], at) => ({
        decile: at + 1,
        rows: 3,
        predicted,
        observed,
      }))
      const found = numbers(tenthsChart(deciles).text)
      expect(found.length).toBeGreaterThan(8 * deciles.length)
      expect(found.filter(number => !(number >= -8 && number <= 220))).toEqual([])
    }),
  )
})

const quarter = fc
  .tuple(fc.integer({ min: 1, max: 3000 }), fc.array(share, { minLength: 4, maxLength: 4 }))
  .map(([decisions, shares]): QuarterFan => {
    const [p10, p50, p90] = shares
      .slice(0, 3)
      .sort((a, b) => a - b)
      .map(one => one * decisions)
    const actual = Math.round(shares[3]! * decisions)
    const range = { p10: p10!, p50: p50!, p90: p90! }
    const hit = range.p10 <= actual && actual <= range.p90
    return { quarter: '2026-01-01', decisions, expected: range.p50, ...range, actual, hit }
  })

it('draws every range and outcome within the frame, and says which it missed', () => {
  fc.assert(
    fc.property(fc.array(quarter, { minLength: 1, maxLength: 12 }), quarters => {
      const { text } = fanChart(quarters)
      expect(numbers(text).filter(number => !(number >= -2 && number <= 100))).toEqual([])
      const missed = quarters.filter(({ hit }) => !hit).length
      expect(text.match(/<strong>\d[\d,]*\u00a0(below|above)<\/strong>/g) ?? []).toHaveLength(missed)
    }),
  )
})

it('shows a range without width as a line', () => {
  const certain = {
    quarter: '2026-01-01',
    decisions: 4,
    expected: 4,
    p10: 4,
    p50: 4,
    p90: 4,
    actual: 4,
    hit: true,
  }
  expect(fanChart([certain]).text).toContain('<rect class="band" x="-1.5" y="4" width="3" height="22"/>')
})
