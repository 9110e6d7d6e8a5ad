import fc from 'fast-check'
import { addDays } from '../day.ts'
import type { Override } from '../model/override.ts'
import { type Band, type Bands, bandOf } from './band.ts'
import { bandLasts, overriddenScore, overrideRow, overrideText } from './override.ts'

const bands: Bands = { healthy: 70, watch: 45, hysteresis: 2 }
const from = '2026-06-01'

/** Ana's word from 1 to 10 June: 80, unless said otherwise. */
const word = (more: Partial<Override> = {}): Override => ({
  id: 'o1',
  accountId: '1',
  score: 80,
  band: null,
  reason: 'Signed the letter of intent',
  by: 'Ana',
  from,
  until: '2026-06-10',
  decay: 'none',
  ...more,
})
const inBand = (band: Exclude<Band, 'unscored'>) => word({ score: null, band })
const on = (override: Override, model: number | null, asOf = from) =>
  overriddenScore(override, model, bands, asOf)

describe('a score that was said', () => {
  it.each([from, '2026-06-05', '2026-06-10'])('is what counts on %s, whatever the model says', asOf => {
    expect([on(word(), 20, asOf), on(word(), 100, asOf), on(word(), null, asOf)]).toEqual([80, 80, 80])
  })
})

describe('a band that was said', () => {
  it.each([
    ['healthy', 20, 70],
    ['healthy', 70, 70],
    ['healthy', 91, 91],
    ['watch', 20, 45],
    ['watch', 60, 60],
    ['watch', 91, 69],
    ['at_risk', 20, 20],
    ['at_risk', 91, 44],
    ['healthy', null, 85],
    ['watch', null, 57],
    ['at_risk', null, 22],
  ] as const)(
    '%s, the model giving %s, counts as %s: as near to the model as the band allows',
    (band, model, counts) => {
      expect(on(inBand(band), model)).toBe(counts)
    },
  )

  it('is the band it counts in, wherever the edges lie', () => {
    const edges = fc
      .tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 }))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ watch: Math.min(a, b), healthy: Math.max(a, b), hysteresis: 0 }))
    const anyBand = fc.constantFrom('healthy' as const, 'watch' as const, 'at_risk' as const)
    const anyModel = fc.option(fc.integer({ min: 0, max: 100 }))
    fc.assert(
      fc.property(edges, anyBand, anyModel, (bands, band, model) => {
        expect(bandOf(overriddenScore(inBand(band), model, bands, from), bands)).toBe(band)
      }),
    )
  })
})

describe('a word that gives way', () => {
  const giving = word({ decay: 'linear' })

  it('moves to the model in equal daily steps, and is one step away from it on its last day', () => {
    const days = Array.from({ length: 10 }, (_, day) => on(giving, 30, addDays(from, day)))
    expect(days).toEqual([80, 75, 70, 65, 60, 55, 50, 45, 40, 35])
  })

  it('is the model where it would go on after its last day', () => {
    expect([on(giving, 30, '2026-06-11'), on(giving, 30, '2026-08-01')]).toEqual([30, 30])
  })

  it('follows a model that moves meanwhile', () => {
    expect([on(giving, 30, '2026-06-06'), on(giving, 90, '2026-06-06')]).toEqual([55, 85])
  })

  it('holds where there is no model to give way to', () => {
    expect(on(giving, null, '2026-06-10')).toBe(80)
  })

  it.each([
    ['one that holds', word(), 30, '2026-06-10'],
    ['80 towards 30', giving, 30, '2026-06-03'],
    ['80 towards 75', giving, 75, '2026-06-10'],
    ['80 of which the model says nothing', giving, null, '2026-06-10'],
    ['a band at its edge', word({ score: null, band: 'healthy', decay: 'linear' }), 30, '2026-06-01'],
  ])('keeps the band it was given for a while: %s', (_, override, model, last) => {
    expect(bandLasts(override, model, bands)).toBe(last)
  })

  it('comes nearer to the model every day, never past it, in whole numbers', () => {
    const scores = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(scores, scores, fc.integer({ min: 0, max: 89 }), (score, model, length) => {
        const override = word({ score, decay: 'linear', until: addDays(from, length) })
        const all = Array.from({ length: length + 2 }, (_, day) => on(override, model, addDays(from, day)))
        const gaps = all.map(counted => Math.abs(counted - model))
        expect(all.every(Number.isInteger)).toBe(true)
        expect(all.every(counted => (counted - model) * (score - model) >= 0)).toBe(true)
        expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
        expect(gaps.at(-1)).toBe(0)
      }),
    )
  })
})

it('is a row of its own that names who, why and until when', () => {
  expect(overrideRow(word({ decay: 'linear' }), 12.5)).toEqual({
    kind: 'override',
    name: 'o1',
    label: 'Set by hand by Ana',
    points: 12.5,
    because: 'Signed the letter of intent (until 2026-06-10, giving way to the model)',
  })
})

it('is told on the record in one line, a long reason cut short', () => {
  expect(overrideText(word())).toBe('By Ana until 2026-06-10: Signed the letter of intent')
  const long = overrideText(word({ reason: 'why '.repeat(100) }))
  expect(long).toMatch(/why…$/)
  expect(long.length).toBeLessThanOrEqual('By Ana until 2026-06-10: '.length + 120)
})
