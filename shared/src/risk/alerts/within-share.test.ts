import fc from 'fast-check'
import { withinShare } from './within-share.ts'

const risks = (...values: number[]) => values.map(risk => ({ risk }))
const taken = (ranked: number[], most: number, share: number | null, before: number[] = []) =>
  withinShare(risks(...before), risks(...ranked), { most, share }).map(({ risk }) => risk)
const wrongShare = (values: readonly { risk: number }[]): number =>
  values.reduce((sum, { risk }) => sum + 1 - risk, 0) / values.length

it.each<[string, number[], number, number | null, number[], number[]]>([
  ['the top when only capacity counts', [0.3, 0.9, 0.2], 2, null, [], [0.3, 0.9]],
  ['nothing without capacity', [0.9], 0, null, [], []],
  ['nothing when the week is overdrawn', [0.9], -1, 0.5, [], []],
  ['as many as the share allows, by risk', [0.9, 0.8, 0.7, 0.6], 9, 0.2, [], [0.9, 0.8, 0.7]],
  ['the fewer of the two', [0.9, 0.8, 0.7, 0.6], 2, 0.2, [], [0.9, 0.8]],
  ['what fits later, once riskier ones made room', [0.3, 0.9, 0.9], 3, 0.3 + 1e-12, [], [0.9, 0.9, 0.3]],
  ['what fits, past what does not', [0.3, 0.9, 0.9], 2, 0.3, [], [0.9, 0.9]],
  ['nothing when all are too likely to stay', [0.5, 0.5], 9, 0.3, [], []],
  ['the riskier ones when those before were unsure', [0.6, 0.8, 0.9], 9, 0.3, [0.5], [0.8, 0.9, 0.6]],
  ['nothing that makes it worse than it was', [0.69], 9, 0.3, [0.5], []],
  ['only certain ones at a share of nothing', [1, 0.99, 1], 9, 0, [], [1, 1]],
  ['all at a share of one', [0, 0.1], 9, 1, [], [0, 0.1]],
])('takes %s', (_, ranked, most, share, before, expected) => {
  expect(taken(ranked, most, share, before)).toEqual(expected)
})

describe('laws', () => {
  const ranking = fc.array(fc.record({ risk: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 40 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const most = fc.integer({ min: 0, max: 40 })

  it('the mean of 1 - risk never exceeds the share, or what it was before', () => {
    fc.assert(
      fc.property(ranking, ranking, most, share, (before, ranked, most, share) => {
        const all = withinShare(before, ranked, { most, share })
        expect(all.length).toBeLessThanOrEqual(most)
        if (all.length === 0) return
        const worst = Math.max(share, before.length === 0 ? 0 : wrongShare(before))
        expect(wrongShare([...before, ...all])).toBeLessThanOrEqual(worst + 1e-9)
      }),
    )
  })

  it('more capacity only adds', () => {
    fc.assert(
      fc.property(ranking, most, fc.integer({ min: 0, max: 10 }), share, (ranked, most, more, share) => {
        const few = withinShare([], ranked, { most, share })
        const many = withinShare([], ranked, { most: most + more, share })
        expect(many.slice(0, few.length)).toEqual(few)
      }),
    )
  })

  it('takes at least the largest top that keeps the share, and exactly that when ranked by risk', () => {
    const largestTop = (ranked: readonly { risk: number }[], share: number): number =>
      ranked.reduce((m, _, at) => (wrongShare(ranked.slice(0, at + 1)) <= share ? at + 1 : m), 0)
    fc.assert(
      fc.property(ranking, share, (ranked, share) => {
        const count = (some: readonly { risk: number }[]) =>
          withinShare([], some, { most: 40, share: share + 1e-10 }).length
        expect(count(ranked)).toBeGreaterThanOrEqual(largestTop(ranked, share))
        const byRisk = [...ranked].sort((a, b) => b.risk - a.risk)
        expect(count(byRisk)).toBeGreaterThanOrEqual(largestTop(byRisk, share))
        expect(count(byRisk)).toBeLessThanOrEqual(largestTop(byRisk, share + 1e-8))
      }),
    )
  })
})
