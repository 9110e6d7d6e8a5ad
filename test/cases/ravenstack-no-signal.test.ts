import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { backtestOf } from '../../shared/src/risk/backtest/backtest.ts'
import { baseRate } from '../../shared/src/risk/backtest/base-rate.ts'
import { figuresOf } from '../../shared/src/risk/backtest/figures.ts'
import { handScore } from '../../shared/src/risk/backtest/hand-score.ts'
import type { OutOfTimeRow } from '../../shared/src/risk/backtest/out-of-time.ts'
import { unitWeights } from '../../shared/src/risk/backtest/unit-weights.ts'
import { sureEnough, verdictOn } from '../../shared/src/risk/backtest/verdict.ts'
import type { Feature } from '../../shared/src/risk/features/feature.ts'
import { predict } from '../../shared/src/risk/logistic/predict.ts'
import { isLost, trainLoss } from '../../shared/src/risk/model/train-loss.ts'
import { decisionRows } from '../../shared/src/risk/model/training-rows.ts'
import {
  type RavenStackPast,
  ravenStackDecisions,
  ravenStackFeatures,
  ravenStackPast,
} from './ravenstack-decisions.ts'

const source = resolve(import.meta.dirname, '../../../shared/data/ravenstack')
const present = existsSync(source)
if (!present) console.warn('skipped: ../shared/data/ravenstack is not here')

const trainDays = ['2024-03-31', '2024-06-30']
const testDay = '2024-09-30'
const earlierDays = ['2023-06-30', '2023-09-30', '2023-12-31']

/** What a model learned on two days would have said on a third, beside base rate and hand score, and what the product makes of it. */
function judged(past: RavenStackPast, features: readonly Feature[]) {
  const known = decisionRows(trainDays.flatMap(day => ravenStackDecisions(past, day)))
  const later = decisionRows(ravenStackDecisions(past, testDay))
  const { model } = trainLoss(known, features)
  const [base, hand, unit] = [baseRate, handScore, unitWeights].map(one => one.learn(known, features))
  const rows: OutOfTimeRow[] = later.map(row => {
    const p = predict(model, row.features)
    const foreseen = { base_rate: base!(row), hand_score: hand!(row), unit_weights: unit!(row) }
    return { row, quarter: '2024-10-01', foreseen: { ...foreseen, trained: { p, rank: p } } }
  })
  const lost = [...known, ...later].filter(isLost).length
  return {
    figures: figuresOf('trained', rows),
    verdict: verdictOn(rows, { lost, renewed: known.length + later.length - lost }),
  }
}

;(present ? describe : describe.skip)('RavenStack, whose losses nothing tells', () => {
  let past: RavenStackPast
  beforeAll(async () => {
    past = await ravenStackPast(source)
  })

  const lossesOn = (...days: string[]) => {
    const decisions = days.flatMap(day => ravenStackDecisions(past, day))
    return [decisions.length, decisions.filter(one => one.decision.outcome === 'lost').length]
  }

  it('has the decisions and the losses that its files have', () => {
    expect(lossesOn(...trainDays)).toEqual([585, 129])
    expect(lossesOn(testDay)).toEqual([395, 104])
  })

  it.each([
    ['with', ravenStackFeatures.withTenure, 0.52, 0.65],
    ['without', ravenStackFeatures.withoutTenure, 0.42, 0.56],
  ])('promotes nothing %s tenure, for log loss decides and not the ranking', (_, features, least, most) => {
    const { figures, verdict } = judged(past, features)
    expect(figures.auc!).toBeGreaterThan(least)
    expect(figures.auc!).toBeLessThan(most)
    expect(verdict.promote).toBe(false)
    expect(verdict.because).toMatch(
      /^It does not surely beat the base rate \(log loss .*, sure to \d+ %\) .*; 90 % is needed\.$/,
    )
    const [base] = verdict.comparisons
    expect(base!.low!).toBeLessThan(0)
    expect(base!.challengerWins!).toBeLessThan(sureEnough)
  })

  it.each([
    ['with', ravenStackFeatures.withTenure],
    ['without', ravenStackFeatures.withoutTenure],
  ])('fares no better %s tenure when every quarter is foretold from those before it', (_, features) => {
    const seen = [...earlierDays, ...trainDays, testDay].flatMap(day => ravenStackDecisions(past, day))
    const { rows, verdict } = backtestOf(seen, features, { share: 0.1 })
    const [base, , , trained] = rows
    expect(trained!.n).toBeGreaterThan(700)
    expect(trained!.logLoss!).toBeGreaterThan(base!.logLoss! - 0.001)
    expect(verdict.promote).toBe(false)
  })
})
