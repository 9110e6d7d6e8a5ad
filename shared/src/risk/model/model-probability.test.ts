import fc from 'fast-check'
import {
  activeEachWeek,
  answer,
  daysAgo,
  deal,
  type KnownFacts,
  ticket,
  touch,
  viewOf,
} from '../../../../test/cases/account-view.ts'
import { anyView } from '../../../../test/cases/any-view.ts'
import { handLogistic, handModel } from '../../../../test/cases/renewal-model.ts'
import { rulesOf } from '../../../../test/cases/rules.ts'
import { type Assessment, assess } from '../../assessment.ts'
import { sigmoid } from '../logistic/sigmoid.ts'
import { modelProbability, riskSum } from './model-probability.ts'

const rules = rulesOf()
const acme: KnownFacts = {
  account: { customerSince: daysAgo(400) },
  deals: [deal({ amount: '1200' })],
  touchpoints: [touch(3)],
  tickets: [ticket(2, { priority: 'high', closedOn: null }), ticket(9, { priority: 'high' })],
}
const assessed = (facts: KnownFacts = acme) => assess(viewOf(facts), rules, null)
const model = handModel({
  'measure.engagement_recency': { mean: 60, sd: 20, coefficient: -0.8 },
  'measure.ticket_load': { mean: 70, sd: 30, coefficient: -0.3 },
  'measure.usage_trend': { mean: 50, sd: 20, coefficient: -0.5 },
  arr: { mean: 1000, sd: 500, coefficient: 0.01 },
  lead: { mean: 90, sd: 50, coefficient: -0.4 },
})
const { renewal } = assessed()
const of = (one: Assessment, by = model) => modelProbability(one, one.renewal!, by)

describe('the probability by a model', () => {
  it('is what the terms of the model make of the account', () => {
    const one = assessed()
    const read = (measure: string) => one.score.contributions.find(row => row.measure === measure)!.value!
    const logit =
      -1.5 -
      (0.8 * (read('engagement_recency') - 60)) / 20 -
      (0.3 * (read('ticket_load') - 70)) / 30 +
      (0.01 * (1200 - 1000)) / 500 -
      (0.4 * (180 - 90)) / 50
    const { renews, low, high, by, model: version } = of(one)
    expect(renews).toBe(Math.round((1 - sigmoid(logit)) * 1000) / 1000)
    expect([low <= renews, renews <= high, low < high]).toEqual([true, true, true])
    expect([by, version]).toEqual(['model', 3])
  })

  it('opens to a sum of a base and a part for each feature', () => {
    const { logit, base, parts } = riskSum(assessed(), renewal!, model)
    expect(base).toBe(-1.5)
    expect(parts.map(({ feature }) => feature)).toEqual(model.features.map(({ name }) => name))
    expect(parts.reduce((sum, part) => sum + part.logit, base)).toBeCloseTo(logit, 12)
    expect(1 - sigmoid(logit)).toBeCloseTo(of(assessed()).renews, 3)
  })

  it('gives reasons in the words of the measures, the strongest first, and none for time itself', () => {
    const { raises, lowers } = of(assessed()).reasons
    expect(raises.map(({ feature }) => feature)).toEqual(['ticket_load'])
    expect(lowers.map(({ feature }) => feature)).toEqual(['engagement_recency'])
    expect(lowers[0]).toMatchObject({ because: `Last two-way contact on ${daysAgo(3)}`, asOf: daysAgo(3) })
  })

  it('names at most three each way, of which none merely describes the customer', () => {
    const rich = assessed({
      ...acme,
      surveys: [answer(20, 4)],
      usage: activeEachWeek(40, 26),
      deals: [deal({ amount: '1200', seats: 100 })],
    })
    const known = rich.score.contributions.filter(({ value }) => value !== null)
    const worse = (name: string, at: number) =>
      [name, { mean: 1000, sd: 100, coefficient: -1 - at / 10 }] as const
    const terms = Object.fromEntries([
      ...known.map(({ measure }, at) => worse(`measure.${measure}`, at)),
      ['arr', { mean: 0, sd: 1, coefficient: 1 }],
    ])
    expect(known.length).toBeGreaterThan(3)
    const { raises, lowers } = of(rich, handModel(terms)).reasons
    expect(raises).toHaveLength(3)
    expect(lowers).toEqual([])
    for (const { feature } of raises) expect(known.map(({ measure }) => measure)).toContain(feature)
  })

  it('is wider where the model is less sure', () => {
    const unsure = {
      ...model,
      loss: { ...model.loss, covariance: model.loss.covariance.map(one => one * 9) },
    }
    const width = ({ low, high }: { low: number; high: number }) => high - low
    expect(width(of(assessed(), unsure))).toBeGreaterThan(2 * width(of(assessed())))
  })

  it('takes a contraction from a model of its own where there is one, else from the rate', () => {
    const own = handLogistic(
      { 'measure.engagement_recency': { mean: 100, sd: 20, coefficient: 1 } },
      { intercept: 0 },
    )
    expect(of(assessed()).contracts).toBe(0.1)
    expect(of(assessed(), { ...model, contraction: { ...model.contraction, model: own } }).contracts).toBe(
      0.5,
    )
  })

  it('says of which day the newest record behind it is', () => {
    expect(of(assessed()).restsOn).toBe(daysAgo(2))
  })

  it('is a probability with an interval around it, and opens to its logit, whatever is known of an account', () => {
    fc.assert(
      fc.property(anyView, fc.double({ min: -40, max: 40, noNaN: true }), (view, coefficient) => {
        const one = assess(view, rules, null)
        if (one.renewal === null) return
        const loud = handModel({
          'measure.engagement_recency': { mean: 50, sd: 1, coefficient },
          tenure_months: { mean: 10, sd: 3, coefficient },
        })
        const { renews, low, high } = modelProbability(one, one.renewal, loud)
        expect([0 <= low, low <= renews, renews <= high, high <= 1]).toEqual([true, true, true, true])
        const { logit, base, parts } = riskSum(one, one.renewal, loud)
        expect(Math.abs(parts.reduce((sum, part) => sum + part.logit, base) - logit)).toBeLessThan(1e-9)
      }),
    )
  })
})
