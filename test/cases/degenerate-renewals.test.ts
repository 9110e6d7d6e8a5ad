import { type Backtest, backtestOf } from '../../shared/src/risk/backtest/backtest.ts'
import type { DecisionSeen } from '../../shared/src/risk/backtest/decision-row.ts'
import { headlineLead } from '../../shared/src/risk/backtest/out-of-time.ts'
import type { Feature } from '../../shared/src/risk/features/feature.ts'
import type { Features } from '../../shared/src/risk/features/features-of.ts'
import { probabilityInterval } from '../../shared/src/risk/logistic/interval.ts'
import { predict } from '../../shared/src/risk/logistic/predict.ts'
import { driftOf } from '../../shared/src/risk/model/drift.ts'
import { trainRenewalModel } from '../../shared/src/risk/model/train-renewal-model.ts'
import { drawnDecisions, twoMeasures } from './decisions-seen.ts'
import { numbersIn } from './numbers-in.ts'

/*
 * Pasts that no portal should have and some do: whatever they are, what is concluded from them is a number or says why it is none.
 */

/** A look each, 90 days ahead: what is odd about them is odd at any lead. */
const told = drawnDecisions({ usage: 1.2, quarters: 8, perQuarter: 40, base: -1.2 }).map(one => ({
  ...one,
  seen: one.seen.filter(({ lead }) => lead === headlineLead),
}))
const arrFeature: Feature = { ...twoMeasures[0]!, name: 'arr', label: 'ARR', sign: 0, handWeight: 0 }
const features = [...twoMeasures, arrFeature]

const ending =
  (outcomeOf: (one: DecisionSeen) => boolean) =>
  (one: DecisionSeen): DecisionSeen => ({
    ...one,
    decision: { ...one.decision, outcome: outcomeOf(one) ? 'lost' : 'renewed' },
  })
const seeing = (featuresOf: (own: Features, at: number) => Features) => (one: DecisionSeen, at: number) => ({
  ...one,
  seen: one.seen.map(look => ({ ...look, features: featuresOf(look.features, at) })),
})
const paying = (minorOf: (at: number) => number, currencyOf: (at: number) => string = () => 'USD') =>
  told.map((one, at): DecisionSeen => {
    const arr = { minor: minorOf(at), currency: currencyOf(at) }
    const renewedArr = one.decision.outcome === 'renewed' ? arr : null
    const decided = { ...one, decision: { ...one.decision, arr, renewedArr } }
    return seeing(own => ({ ...own, arr: arr.minor / 100 }))(decided, at)
  })
const usageOf = ({ seen }: DecisionSeen): number => seen[0]!.features['measure.usage']!

const pasts: [string, DecisionSeen[]][] = [
  ['everybody renewed', told.map(ending(() => false))],
  ['everybody left', told.map(ending(() => true))],
  ['usage decides everything', told.map(ending(one => usageOf(one) < 20))],
  [
    'every figure is always the same',
    told.map(seeing(() => ({ 'measure.usage': 40, 'measure.contact': 40, arr: 1 }))),
  ],
  [
    'two figures are one',
    told.map(seeing(own => ({ ...own, 'measure.contact': own['measure.usage'] ?? null }))),
  ],
  ['no figure is known', told.map(seeing(() => ({ 'measure.usage': null })))],
  [
    'a figure is not a number',
    told.map(seeing((own, at) => ({ ...own, arr: at % 3 === 0 ? Number.NaN : Number.POSITIVE_INFINITY }))),
  ],
  ['one was decided', told.slice(0, 1)],
  ['nobody pays anything', paying(() => 0)],
  ['somebody is owed money', paying(at => (at % 2 === 0 ? -500_000 : 900_000_000))],
  [
    'they pay in two currencies',
    paying(
      () => 1_000_000,
      at => (at % 2 === 0 ? 'USD' : 'EUR'),
    ),
  ],
  [
    'no amount is known',
    told.map(one => ({ ...one, decision: { ...one.decision, arr: null, renewedArr: null } })),
  ],
]

const tests = new Map<string, Backtest>()
const testedOn = (past: string): Backtest => {
  const tested = tests.get(past) ?? backtestOf(new Map(pasts).get(past)!, features, { share: 0.1 })
  tests.set(past, tested)
  return tested
}

/** Accounts as a model may meet them, the strangest too. */
const accounts: Features[] = [
  {},
  { 'measure.usage': 0, 'measure.contact': 0, arr: 0 },
  { 'measure.usage': 100, 'measure.contact': 100, arr: 1e12 },
  { 'measure.usage': 50, 'measure.contact': null, arr: -1e12 },
  { 'measure.usage': Number.NaN, arr: Number.NaN },
]

describe.each(pasts)('where %s', (past, seen) => {
  const { model } = trainRenewalModel(seen, features, '2024-12-31')!

  it('a model has a probability with an interval for every account', () => {
    for (const values of accounts) {
      const p = predict(model.loss, values)
      const { low, high } = probabilityInterval(model.loss, values)
      expect([0 <= low, low <= p, p <= high, high <= 1]).not.toContain(false)
    }
    expect(numbersIn(model).filter(one => !Number.isFinite(one))).toEqual([])
  })

  it('a back-test has its four rows of finite figures, and a reason for its verdict', () => {
    const tested = testedOn(past)
    expect(tested.rows).toHaveLength(4)
    expect(numbersIn(tested).filter(one => !Number.isFinite(one))).toEqual([])
    expect(tested.verdict.because).toMatch(/^(It beats|It does not surely beat|Only|No quarter) .*\.$/)
  })

  it('drift is told or said to be not yet visible', () => {
    const { because, ...found } = driftOf(
      { version: 1, ...model, trainedOn: '2023-01-01' },
      seen,
      '2025-12-31',
    )
    expect(numbersIn(found).filter(one => !Number.isFinite(one))).toEqual([])
    expect(because).not.toMatch(/NaN|Infinity/)
  })
})

describe('what is promoted of these', () => {
  const verdictOn = (past: string) => testedOn(past).verdict

  it.each(['everybody renewed', 'everybody left', 'one was decided'])(
    'nothing where %s: an outcome is missing',
    past => {
      expect(verdictOn(past)).toMatchObject({ promote: false, because: expect.stringMatching(/^Only /) })
    },
  )

  it.each(['every figure is always the same', 'no figure is known'])(
    'nothing where %s: nothing tells',
    past => {
      expect(verdictOn(past)).toMatchObject({ promote: false, because: expect.stringContaining('base rate') })
    },
  )

  it('the model where usage decides everything', () => {
    expect(verdictOn('usage decides everything').promote).toBe(true)
  })

  it.each([
    'nobody pays anything',
    'somebody is owed money',
    'they pay in two currencies',
    'no amount is known',
  ])('the model where %s, since usage tells all the same', past => {
    expect(verdictOn(past).promote).toBe(true)
  })

  it('lost revenue stands apart by currency', () => {
    const { rows } = testedOn('they pay in two currencies')
    expect(rows[3]!.atCapacity.arr.map(({ lost }) => lost.currency).sort()).toEqual(['EUR', 'USD'])
  })
})
