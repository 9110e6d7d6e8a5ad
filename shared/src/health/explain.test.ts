import fc from 'fast-check'
import { anyView } from '../../../test/cases/any-view.ts'
import { defaultPolicy } from '../policy.ts'
import { reasons, sumLines, worstFirst } from './explain.ts'
import { measures } from './measures.ts'
import { type Contribution, type Score, score } from './score.ts'
import { defaultScorecard } from './scorecard.ts'

const contribution = (measure: string, value: number | null, weight: number): Contribution => ({
  measure,
  label: measure.toUpperCase(),
  value,
  weight,
  points: weight * (value ?? 0),
  because: `${measure} reads ${value ?? 'nothing'}`,
  evidence: [],
})
const scoreOf = (...contributions: Contribution[]): Score => {
  const exact = contributions.reduce((sum, { points }) => sum + points, 0)
  return {
    value: Math.round(exact),
    exact,
    band: 'watch',
    coverage: 1,
    contributions,
    unscoredBecause: null,
  }
}

describe('worst first', () => {
  it('puts first what costs most, last what is unknown', () => {
    const sorted = worstFirst([
      contribution('unknown', null, 0),
      contribution('fine', 100, 0.3),
      contribution('bad_but_light', 0, 0.1),
      contribution('middling_and_heavy', 50, 0.6),
    ])
    expect(sorted.map(({ measure }) => measure)).toEqual([
      'middling_and_heavy',
      'bad_but_light',
      'fine',
      'unknown',
    ])
  })
})

describe('reasons', () => {
  it('name at most three measures that pull the score down, the costliest first', () => {
    const health = scoreOf(
      contribution('a', 60, 0.2),
      contribution('b', 10, 0.2),
      contribution('c', 40, 0.2),
      contribution('d', 69, 0.2),
      contribution('e', 90, 0.2),
    )
    expect(reasons(health)).toBe('b reads 10; c reads 40; a reads 60')
    expect(reasons(health, 1)).toBe('b reads 10')
  })

  it('leave out what is fine or unknown', () => {
    expect(
      reasons(scoreOf(contribution('a', 70, 0.5), contribution('b', 69, 0.5), contribution('c', null, 0))),
    ).toBe('b reads 69')
  })

  it('say what is best known when nothing is wrong', () => {
    expect(reasons(scoreOf(contribution('a', null, 0), contribution('b', 95, 1)))).toBe('b reads 95')
  })

  it('say why there is no score', () => {
    const unscored = { ...scoreOf(contribution('a', 10, 1)), unscoredBecause: 'Only 10 % has data' }
    expect(reasons(unscored)).toBe('Only 10 % has data')
  })
})

describe('sum lines', () => {
  const shown = (line: string) => Math.round(Number(line.slice(0, 10)) * 100)

  it('read as a sum', () => {
    expect(sumLines(scoreOf(contribution('a', 50, 0.5), contribution('b', 90, 0.5)))).toEqual([
      '     25.00  A: 50 of 100 at 50.0 % weight. a reads 50',
      '     45.00  B: 90 of 100 at 50.0 % weight. b reads 90',
      '----------',
      '     70.00  health score 70 of 100 (100 is best)',
    ])
  })

  it('add up to the last digit even where rounding each would not', () => {
    const third = 1 / 3
    const lines = sumLines(
      scoreOf(contribution('a', 50, third), contribution('b', 50, third), contribution('c', 50, third)),
    )
    expect(lines.slice(0, 3).map(shown)).toEqual([1667, 1667, 1666])
    expect(shown(lines.at(-1)!)).toBe(5000)
  })

  it('list the unknown without points, and no sum when unscored', () => {
    const health = { ...scoreOf(contribution('a', null, 0)), exact: null, value: null }
    expect(sumLines(health)).toEqual(['   no data  A: a reads nothing'])
  })

  it('add up for any account', () => {
    const all = measures.map(measure => ({ measure, weight: defaultScorecard.weights[measure.id]! }))
    fc.assert(
      fc.property(anyView, view => {
        const health = score(view, { ...defaultScorecard, minimumCoverage: 0 }, all, defaultPolicy)
        if (health.exact === null) return
        const lines = sumLines(health)
        const parts = lines.slice(0, -2).filter(line => !line.startsWith('   no data'))
        expect(parts.reduce((sum, line) => sum + shown(line), 0)).toBe(shown(lines.at(-1)!))
      }),
    )
  })
})
