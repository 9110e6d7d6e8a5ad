import fc from 'fast-check'
import { anyView } from '../../../test/cases/any-view.ts'
import { defaultPolicy } from '../policy.ts'
import { entriesOf } from './entries.ts'
import { reasons, sumLines, worstFirst } from './explain.ts'
import { type Contribution, type Score, score } from './score.ts'
import { defaultScorecard } from './scorecard.ts'

const contribution = (measure: string, value: number | null, weight: number): Contribution => ({
  measure,
  label: measure.toUpperCase(),
  group: null,
  state: value === null ? 'missing' : 'known',
  lastKnown: null,
  value,
  figure: value,
  weight,
  points: weight * (value ?? 0),
  because: `${measure} reads ${value ?? 'nothing'}`,
  evidence: [],
  asOf: null,
  applies: true,
})
const scoreOf = (...contributions: Contribution[]): Score => {
  const exact = contributions.reduce((sum, { points }) => sum + points, 0)
  const value = Math.round(exact)
  return {
    value,
    exact,
    band: 'watch',
    model: { value, band: 'watch' },
    override: null,
    coverage: 1,
    confidence: 1,
    contributions,
    adjustments: [],
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

  it('show what was read where it pulls the score down, three pieces at most', () => {
    const said = (text: string, personal?: string) => ({ text, url: null, ...(personal && { personal }) })
    const bad = {
      ...contribution('a', 10, 0.5),
      evidence: [
        said('champion, mail comes back', 'Ann Smith (CFO)'),
        said('a reads 10'),
        said('one'),
        said('two'),
        said('three'),
      ],
    }
    const fine = { ...contribution('b', 90, 0.5), evidence: [said('nothing new')] }
    expect(sumLines(scoreOf(bad, fine))).toEqual([
      '      5.00  A: 10 of 100 at 50.0 % weight. a reads 10',
      '              Ann Smith (CFO): champion, mail comes back',
      '              one',
      '              two',
      '     45.00  B: 90 of 100 at 50.0 % weight. b reads 90',
      '----------',
      '     50.00  health score 50 of 100 (100 is best)',
    ])
  })

  it('list the unknown without points, and no sum when unscored', () => {
    const health = { ...scoreOf(contribution('a', null, 0)), exact: null, value: null }
    expect(sumLines(health)).toEqual(['   no data  A: a reads nothing'])
  })

  it('name what else moved the score, a person too', () => {
    const override = { kind: 'override' as const, name: 'o1', label: 'Set by hand by Ada', points: -30 }
    const health = {
      ...scoreOf(contribution('a', 70, 1)),
      value: 40,
      adjustments: [{ ...override, because: 'Sponsor left' }],
    }
    expect(sumLines(health).slice(1)).toEqual([
      '    -30.00  Set by hand by Ada: Sponsor left',
      '----------',
      '     40.00  health score 40 of 100 (100 is best)',
    ])
    expect(reasons(health)).toBe('Set by hand by Ada: Sponsor left; a reads 70')
  })

  it('add up for any account', () => {
    const entries = entriesOf(defaultScorecard)
    fc.assert(
      fc.property(anyView, view => {
        const card = { ...defaultScorecard, minimumCoverage: 0 }
        const health = score(view, { card, entries }, defaultPolicy)
        if (health.value === null) return
        const lines = sumLines(health)
        const parts = lines.slice(0, -2).filter(line => /^ *-?\d+\.\d\d {2}/.test(line))
        expect(parts.reduce((sum, line) => sum + shown(line), 0)).toBe(shown(lines.at(-1)!))
      }),
    )
  })
})
