import { decision, drawnDecisions, twoMeasures } from '../../../../test/cases/decisions-seen.ts'
import { seeded } from '../../seeded.ts'
import type { DecisionRow, DecisionSeen } from '../backtest/decision-row.ts'
import type { PastDecision } from '../decisions/past-decision.ts'
import { predict } from '../logistic/predict.ts'
import { isContracted, trainContraction } from './contraction.ts'
import { decisionRows } from './training-rows.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })
const row = (facts: Partial<PastDecision>) => ({ decision: decision(facts) }) as DecisionRow

describe('a contraction', () => {
  it.each<[string, boolean | null, Partial<PastDecision>]>([
    ['a renewal for less is one', true, { renewedArr: usd(900_000) }],
    ['a renewal for the same is none', false, {}],
    ['a renewal for more is none', false, { renewedArr: usd(1_200_000) }],
    ['a few cents less are rounding', false, { renewedArr: usd(995_000) }],
    ['a renewal for nothing is one', true, { renewedArr: usd(0) }],
    ['a loss is not known to be one', null, { outcome: 'lost', renewedArr: null }],
    ['an unknown amount is not known to be one', null, { arr: null }],
    ['an unknown amount afterwards is not known to be one', null, { renewedArr: null }],
    ['another currency is not comparable', null, { renewedArr: { minor: 1, currency: 'EUR' } }],
  ])('%s', (_, expected, facts) => {
    expect(isContracted(row(facts))).toBe(expected)
  })
})

/** Renewals all, each for less with a probability that what is seen of it tells, or does not. */
function renewals(count: number, share: (usage: number) => number): DecisionSeen[] {
  const random = seeded(5)
  return drawnDecisions({ usage: 0, perQuarter: Math.ceil(count / 12) })
    .slice(0, count)
    .map(one => {
      const isLess = random() < share(one.seen[0]!.features['measure.usage']!)
      const renewedArr = usd(isLess ? 500_000 : 1_000_000)
      return { ...one, decision: { ...one.decision, outcome: 'renewed', renewedArr } }
    })
}
const trained = (seen: readonly DecisionSeen[]) => trainContraction(decisionRows(seen), twoMeasures)

describe('the second target, contraction given renewal', () => {
  it('is one in ten while nothing was seen', () => {
    expect(trained([])).toEqual({ renewed: 0, contracted: 0, rate: 0.1, model: null })
  })

  it('is a rate drawn to one in ten while little was seen, looks at one renewal being one', () => {
    expect(trained(renewals(10, () => 1))).toEqual({
      renewed: 10,
      contracted: 10,
      rate: 11 / 20,
      model: null,
    })
  })

  it('is a model where one beats that rate', () => {
    const { model, rate } = trained(renewals(600, usage => (usage < 40 ? 0.6 : 0.05)))
    const at = (usage: number) => predict(model!, { 'measure.usage': usage, 'measure.contact': 50 })
    expect(at(5)).toBeGreaterThan(rate)
    expect(at(95)).toBeLessThan(rate)
  })

  it('stays a rate where nothing tells', () => {
    const { model, rate } = trained(renewals(600, () => 0.3))
    expect(model).toBeNull()
    expect(Math.abs(rate - 0.3)).toBeLessThan(0.05)
  })

  it.each([0, 1])('stays a rate where all renewed alike (share for less: %d)', share => {
    const { model, rate } = trained(renewals(200, () => share))
    expect(model).toBeNull()
    expect(rate).toBeCloseTo((200 * share + 1) / 210, 9)
  })
})
