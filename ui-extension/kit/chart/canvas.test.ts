import type { ChartProps } from '@hubspot/ui-extensions'
import { bars } from './bars.ts'
import { canvas } from './canvas.ts'
import { lines } from './lines.ts'
import { numberWords } from './numbers.ts'
import { plot } from './plot.ts'
import { scale } from './scale.ts'
import { textWidth } from './textWidth.ts'

const words = numberWords('en')
const read = (props: ChartProps) => plot(props, { locale: 'en', timeZone: 'UTC' })
const bar = (values: number[], label = (index: number) => `Account ${index}`): ChartProps => ({
  data: values.map((v, index) => ({ name: label(index), v })),
  axes: { x: { field: 'name', fieldType: 'category' }, y: { field: 'v', fieldType: 'linear' } },
})

describe('the value axis', () => {
  it.each([
    [0, 840, false, [0, 200, 400, 600, 800, 1000]],
    [-45, 120, false, [-50, 0, 50, 100, 150]],
    [0, 2, true, [0, 1, 2]],
    [0, 0, true, [0, 1]],
  ])('from %d to %d has round steps', (low, high, whole, ticks) => {
    expect(scale(low, high, whole, 5).ticks).toEqual(ticks)
  })
})

describe('bars', () => {
  it('hang below zero when negative, and are flat at zero', () => {
    const p = read(bar([10, -5, 0]))
    const where = canvas(p, 'bars', 600, words)
    const [up, down, flat] = bars(p, where)
    expect(up!.y + up!.height).toBeCloseTo(where.reach(0))
    expect(down!.y).toBeCloseTo(where.reach(0))
    expect(flat!.height).toBe(0)
  })

  it('lie down when the numbers are on the horizontal axis', () => {
    const p = read({
      ...bar([10]),
      axes: { x: { field: 'v', fieldType: 'linear' }, y: { field: 'name', fieldType: 'category' } },
    })
    const where = canvas(p, 'bars', 600, words)
    expect(bars(p, where)[0]!.x).toBeCloseTo(where.reach(0))
  })

  it('of one colour and place are one bar', () => {
    const rows = [
      { name: 'Jan', v: 1 },
      { name: 'Jan', v: 2 },
    ]
    expect(read({ ...bar([]), data: rows }).series[0]!.values).toEqual([3])
  })
})

describe('category labels', () => {
  it.each([[3], [12], [40], [150]])('of %d categories do not run into each other', count => {
    const p = read(
      bar(
        Array.from({ length: count }, () => 1),
        index => `A rather long account name ${index}`,
      ),
    )
    for (const width of [318, 640, 1200]) {
      const { fit, places } = canvas(p, 'bars', width, words)
      const shown = places.filter((_, index) => fit.shown[index])
      const apart = Math.min(...shown.slice(1).map((place, index) => place - shown[index]!))
      const widest = Math.max(...fit.lines.flat().map(line => textWidth(line)))
      // a slanted line of text is 12 px high: 18 px apart along the axis keeps 11.6 px across it
      expect(apart).toBeGreaterThanOrEqual(fit.slanted ? 17.9 : widest)
      if (fit.slanted) expect(places[0]! - fit.overhang).toBeGreaterThanOrEqual(-0.1)
    }
  })
})

describe('lines', () => {
  const monthly: ChartProps = {
    data: [100, '', 104].map((v, index) => ({ t: Date.UTC(2026, index * 2), v })),
    axes: { x: { field: 't', fieldType: 'datetime' }, y: { field: 'v', fieldType: 'linear' } },
  }

  it('stop at a missing number instead of falling to zero', () => {
    const p = read(monthly)
    const runs = lines(p, canvas(p, 'lines', 600, words))[0]!
    expect(runs.map(run => run.map(({ value }) => value))).toEqual([[100], [104]])
  })

  it('leave zero out when their values lie close together', () => {
    expect(canvas(read(monthly), 'lines', 600, words).scale.low).toBe(100)
  })

  it('name months in the reader’s time zone', () => {
    const p = plot(monthly, { locale: 'en', timeZone: 'America/New_York' })
    expect(p.categories[0]!.label).toBe('Dec 2025')
  })
})
