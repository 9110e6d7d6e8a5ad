import { drawnDecisions, twoMeasures } from '../../../../test/cases/decisions-seen.ts'
import type { DecisionSeen } from '../backtest/decision-row.ts'
import { predict } from '../logistic/predict.ts'
import { trainRenewalModel } from './train-renewal-model.ts'

const trainedOn = '2025-12-31'
const told = drawnDecisions({ usage: 1.2 })
const trained = (seen: readonly DecisionSeen[]) => trainRenewalModel(seen, twoMeasures, trainedOn)

describe('a model trained on past renewals', () => {
  const { model, candidates } = trained(told)!
  const risk = (usage: number, contact = 50) =>
    predict(model.loss, { 'measure.usage': usage, 'measure.contact': contact })

  it('finds what losses were drawn from: little usage', () => {
    expect(risk(10)).toBeGreaterThan(3 * risk(90))
    expect(Math.abs(risk(50, 10) - risk(50, 90))).toBeLessThan(0.1)
  })

  it('counts decisions and not looks, of which each has five', () => {
    const lost = told.filter(({ decision }) => decision.outcome === 'lost').length
    expect(model).toMatchObject({ trainedOn, decisions: told.length, lost })
    expect(model.loss.rows).toBeCloseTo(told.length, 6)
    expect(model.loss.happened).toBeCloseTo(lost, 6)
  })

  it('keeps what was tried beside it, and took the best of it', () => {
    const losses = candidates.map(({ logLoss }) => logLoss!)
    const chosen = candidates.find(
      ({ penalty, priorKind }) => penalty === model.loss.penalty && priorKind === model.loss.priorKind,
    )
    expect(candidates).toHaveLength(10)
    expect(chosen!.logLoss! - Math.min(...losses)).toBeLessThan(1e-8)
  })

  it('never says that a healthier measure is a danger, whatever the past says', () => {
    const reversed = trained(drawnDecisions({ usage: -1.2 }))!.model.loss
    const at = (usage: number) => predict(reversed, { 'measure.usage': usage, 'measure.contact': 50 })
    expect(at(90)).toBeLessThanOrEqual(at(10) + 1e-12)
  })

  it('is the same again from the same past, in whatever order it is told', () => {
    const { model: again } = trained(told.toReversed())!
    for (const usage of [0, 30, 60, 100])
      expect(predict(again.loss, { 'measure.usage': usage, 'measure.contact': 50 })).toBeCloseTo(
        risk(usage),
        9,
      )
  })
})

it.each<[string, DecisionSeen[]]>([
  ['nothing was decided', []],
  [
    'no account had a score beforehand',
    told.map(one => ({ ...one, seen: one.seen.map(look => ({ ...look, score: null })) })),
  ],
  [
    'all were customers at will',
    told.map(one => ({ ...one, decision: { ...one.decision, slice: 'at_will' } })),
  ],
])('there is no model where %s', (_, seen) => {
  expect(trained(seen)).toBeNull()
})
