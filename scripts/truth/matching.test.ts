import { foundDecision, trueDecision } from '../../test/cases/judged-looks.ts'
import type { TrueAccount, TrueDecision } from '../../test/world/truth.ts'
import { daysApart, matching, outcomesAgree } from './matching.ts'

const account = (id: string, ...decisions: TrueDecision[]): TrueAccount => ({
  id,
  domain: `${id}.example`,
  isCustomer: true,
  currentArrMinor: 0,
  currency: 'EUR',
  contractEnd: null,
  noticeDate: null,
  autoRenews: null,
  lapsed: false,
  decisions,
})

describe('the matching of decisions found with true ones', () => {
  it.each([
    ['on the day', '2026-03-31', 0],
    ['weeks early', '2026-03-01', 30],
    ['weeks late', '2026-05-15', 45],
  ])('pairs ends %s', (_, end, apart) => {
    const { matches, missed, invented } = matching([foundDecision({ end })], [account('1', trueDecision())])
    expect(matches.map(daysApart)).toEqual([apart])
    expect([...missed, ...invented]).toEqual([])
  })

  it.each([
    ['too far away', foundDecision({ end: '2026-05-16' })],
    ['of another account', foundDecision({ accountId: '2' })],
  ])('leaves one %s alone, and the true one missed', (_, found) => {
    const { matches, missed, invented } = matching([found], [account('1', trueDecision())])
    expect(matches).toEqual([])
    expect(missed).toEqual([{ account: '1', end: '2026-03-31', outcome: 'renewed' }])
    expect(invented).toEqual([{ account: found.accountId, end: found.end, outcome: 'renewed' }])
  })

  it('gives each decision one counterpart, the nearest, whatever the order', () => {
    const far = foundDecision({ end: '2026-03-11' })
    const near = foundDecision({ end: '2026-03-30' })
    for (const found of [
      [far, near],
      [near, far],
    ]) {
      const { matches, invented } = matching(found, [account('1', trueDecision())])
      expect(matches.map(match => match.found)).toEqual([near])
      expect(invented.map(({ end }) => end)).toEqual([far.end])
    }
  })

  it.each([
    ['lost', 'churned', true],
    ['renewed', 'renewed', true],
    ['lost', 'renewed', false],
    ['renewed', 'churned', false],
  ] as const)('found %s, truly %s: agrees %s', (found, truly, agree) => {
    expect(
      outcomesAgree({ found: foundDecision({ outcome: found }), truth: trueDecision({ outcome: truly }) }),
    ).toBe(agree)
  })
})
