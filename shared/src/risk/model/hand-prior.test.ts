import { seeded } from '../../seeded.ts'
import type { Feature } from '../features/feature.ts'
import { sigmoid } from '../logistic/sigmoid.ts'
import { type HandRow, handColumns } from './hand-prior.ts'

const feature = (name: string, facts: Partial<Feature> = {}): Feature => ({
  name,
  label: name,
  class: 'immutable',
  sign: -1,
  handWeight: 0.5,
  ...facts,
})
const usage = feature('measure.usage')

/** Scores 0..100 whose log-odds of a loss fall by `point` each. */
function rows(count: number, point: number, seed = 1): HandRow[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => {
    const score = Math.round(random() * 100)
    const happened = random() < sigmoid(-1 - point * (score - 50))
    return { values: { 'measure.usage': score, 'figure.days': 50 - score / 2 }, score, happened, weight: 1 }
  })
}
const priorOf = (features: readonly Feature[], some: readonly HandRow[]) =>
  handColumns(features, some).map(({ prior }) => prior)

describe('the prior that a scorecard makes', () => {
  it('draws each measure to its share of what a point is believed to be worth, while nothing was seen', () => {
    const contact = feature('measure.contact', { handWeight: 0.25 })
    expect(priorOf([usage, contact], [])).toEqual([-0.03 * 0.5, -0.03 * 0.25])
  })

  it('lets the rows say what a point is worth', () => {
    const [steep] = priorOf([usage], rows(3000, 0.06))
    expect(steep!).toBeLessThan(-0.5 * 0.05)
    expect(steep!).toBeGreaterThan(-0.5 * 0.07)
  })

  it('never turns health into a danger, even where the healthy left', () => {
    expect(priorOf([usage], rows(3000, -0.06))).toEqual([-0.5 * 0.005])
  })

  it('reads a figure by how many points a unit of it makes', () => {
    const days = feature('figure.days', { sign: 1 })
    const some = rows(400, 0.03).map(row => ({
      ...row,
      values: { ...row.values, 'measure.days': row.values['measure.usage']! },
    }))
    const [value, figure] = priorOf([feature('measure.days'), days], some)
    expect(figure!).toBeCloseTo(-2 * value!, 9)
  })

  it.each([
    ['a figure that is always the same', { 'figure.days': 3, 'measure.days': 40 }],
    ['a figure never seen beside its value', { 'figure.days': null, 'measure.days': 40 }],
  ])('says nothing of %s', (_, values) => {
    const some = rows(50, 0.03).map(row => ({ ...row, values }))
    expect(priorOf([feature('figure.days')], some)).toEqual([undefined])
  })

  it('says nothing of what no scorecard weighs, and keeps the sign of what one does', () => {
    const columns = handColumns([usage, feature('arr', { handWeight: 0, sign: 0 })], [])
    expect(columns).toEqual([{ name: 'measure.usage', sign: -1, prior: -0.015 }, { name: 'arr' }])
  })
})
