import * as fc from 'fast-check'
import { viewOf } from '../../../../test/cases/account-view.ts'
import { defaultPolicy } from '../../policy.ts'
import { entriesOf } from '../entries.ts'
import { score } from '../score.ts'
import { Scorecard } from '../scorecard.ts'
import { reachableScores } from './reachable-scores.ts'

const value = fc.integer({ min: 0, max: 100 })
const choices = fc.uniqueArray(value, { minLength: 1, maxLength: 3 })
const entry = fc.record({
  weight: fc.integer({ min: 1, max: 9 }),
  levels: fc.option(
    choices.map(values => Object.fromEntries(values.map(one => [`is ${one}`, one]))),
    { nil: undefined },
  ),
  top: value,
  ifMissing: fc.option(value, { nil: undefined }),
  /** What the company has in the property, as a position among the choices or on the line; null = nothing. */
  held: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
})
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never

const written = ({ weight, levels, top, ifMissing }: Entry, at: number) => ({
  weight,
  read: 'company_property',
  property: `p${at}`,
  ...(levels
    ? { levels }
    : {
        scale: {
          linear: [
            [0, 0],
            [1, top],
          ],
        },
      }),
  ...(ifMissing === undefined ? {} : { ifMissing }),
})
const property = ({ levels, held }: Entry): string | null => {
  if (held === null || !levels) return held === null ? null : String(held)
  const names = Object.keys(levels)
  return names[Math.min(names.length - 1, Math.floor(held * names.length))]!
}

const cards = fc.record({
  entries: fc.array(entry, { minLength: 2, maxLength: 4 }),
  minimumCoverage: fc.constantFrom(0, 0.4, 0.8),
  rounded: fc.boolean(),
  cap: fc.option(value),
})

const nothing = { levels: undefined, top: 0, ifMissing: undefined, held: null }
/** 0.4 x 15 of 0.8 is 7.5: the worst there is, and which whole number it rounds to hangs on the last bit. */
const halfAPointByHand = {
  entries: [
    { ...nothing, weight: 4, levels: { 'is 8': 8 } },
    { ...nothing, weight: 8, levels: { 'is 15': 15 }, ifMissing: 15 },
    { ...nothing, weight: 1, held: 0 },
  ],
  minimumCoverage: 0 as const,
  rounded: false,
  cap: null,
}

describe('reachable scores', () => {
  it('hold every score that comes up', () => {
    fc.assert(
      fc.property(cards, ({ entries, minimumCoverage, rounded, cap }) => {
        const half = Math.ceil(entries.length / 2)
        const named = entries.map((one, at): [string, object] => [`e${at}`, written(one, at)])
        const card = Scorecard.parse({
          name: 'Any',
          groups: {
            A: { weight: 3, rounded, weights: Object.fromEntries(named.slice(0, half)) },
            B: { weight: 2, weights: Object.fromEntries(named.slice(half)) },
          },
          bands: { healthy: 70, watch: 40, hysteresis: 0 },
          minimumCoverage,
          ...(cap === null
            ? {}
            : { exceptions: [{ name: 'e', when: { fact: 'measure.e0', atMost: 50 }, cap }] }),
        })
        const properties = Object.fromEntries(entries.map((one, at) => [`p${at}`, property(one)]))
        const own = score(
          viewOf({ account: { properties } }),
          { card, entries: entriesOf(card) },
          defaultPolicy,
        )
        if (own.value !== null) expect(reachableScores(card)).toContain(own.value)
      }),
      { examples: [[halfAPointByHand]] },
    )
  })

  it('end where the best and the worst that is known enough end', () => {
    const card = (minimumCoverage: number) =>
      Scorecard.parse({
        name: 'Two',
        weights: {
          good: {
            weight: 50,
            read: 'company_property',
            property: 'g',
            scale: {
              linear: [
                [0, 60],
                [1, 100],
              ],
            },
          },
          poor: {
            weight: 50,
            read: 'company_property',
            property: 'p',
            scale: {
              linear: [
                [0, 0],
                [1, 40],
              ],
            },
          },
        },
        bands: { healthy: 70, watch: 40, hysteresis: 0 },
        minimumCoverage,
      })
    const ends = (scores: number[]) => [scores[0], scores.at(-1)]
    expect(ends(reachableScores(card(0.5)))).toEqual([0, 100])
    expect(ends(reachableScores(card(1)))).toEqual([30, 70])
  })
})
