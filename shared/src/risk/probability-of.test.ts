import { daysAgo, deal, type KnownFacts, touch, viewOf } from '../../../test/cases/account-view.ts'
import { handModel } from '../../../test/cases/renewal-model.ts'
import { rulesOf } from '../../../test/cases/rules.ts'
import { type Assessment, assess } from '../assessment.ts'
import { defaultScorecard } from '../health/scorecard.ts'
import type { Override } from '../model/override.ts'
import { bandRates } from './band-rate.ts'
import { type RenewalOdds, whyNoProbability } from './probability-of.ts'
import { silenceOf } from './regime.ts'

const prior = { rate: 0.85, strength: 10 }
const outcomes = (healthy: number) => ({
  healthy: { renewed: healthy, decided: 20 },
  watch: { renewed: 14, decided: 20 },
  at_risk: { renewed: 8, decided: 20 },
  unscored: { renewed: 0, decided: 0 },
})
const odds: RenewalOdds = {
  bandRates: bandRates(outcomes(19), prior),
  atWillRates: bandRates(outcomes(20), prior, 'quarter at will'),
  silence: silenceOf({ silent: [], bound: [] }, prior),
  renewalModel: null,
}
const renewalModel = handModel({ 'measure.engagement_recency': { mean: 60, sd: 20, coefficient: -0.8 } })
const card = { ...defaultScorecard, minimumCoverage: 0 }

const assessed = (facts: KnownFacts, more: Partial<RenewalOdds> = {}) =>
  assess(viewOf(facts), { ...rulesOf(card), ...odds, ...more }, null)
const acme: KnownFacts = { deals: [deal({ amount: '1200' })], touchpoints: [touch(3)] }
const monthly: KnownFacts = {
  ...acme,
  deals: [deal({ amount: '1200', start: '2026-06-10', end: '2026-07-10', termMonths: 1 })],
}
/** Its notice date was 1 June. */
const silent: KnownFacts = {
  ...acme,
  deals: [deal({ start: '2025-07-31', end: '2026-07-31', autoRenews: true, noticeDays: 60 })],
}
const noticed: KnownFacts = { ...acme, account: { noticeGivenOn: daysAgo(5) } }

describe('a probability of renewal comes from', () => {
  it.each<[string, object, KnownFacts, Partial<RenewalOdds>]>([
    ['the rate of the band', { by: 'band_rate', ...odds.bandRates!.rates.healthy, model: null }, acme, {}],
    [
      'the rate of customers at will, by the quarter',
      { by: 'at_will_rate', ...odds.atWillRates!.rates.healthy, model: null },
      monthly,
      {},
    ],
    [
      'that rate too where a model of terms is live',
      { by: 'at_will_rate', model: null },
      monthly,
      { renewalModel },
    ],
    ['the model, where one is live', { by: 'model', model: 3 }, acme, { renewalModel }],
    ['silence past the notice date, on the band', { by: 'silence', model: null }, silent, {}],
    ['silence past the notice date, on the model', { by: 'silence', model: 3 }, silent, { renewalModel }],
    ['the band, where nothing is known of silence', { by: 'band_rate' }, silent, { silence: null }],
    ['notice, whatever the band', { by: 'notice', renews: 0.05, model: null }, noticed, {}],
    ['notice, whatever the model', { by: 'notice', renews: 0.05, model: null }, noticed, { renewalModel }],
  ])('%s', (_, expected, facts, more) => {
    const { probability } = assessed(facts, more)
    expect(probability).toMatchObject(expected)
    expect(whyNoProbability(assessed(facts, more))).toBeNull()
  })

  it('what was believed, moved by silence', () => {
    const before = assessed(silent, { silence: null }).probability!
    const after = assessed(silent).probability!
    expect(after.renews).toBeGreaterThan(before.renews)
    expect(after.because).toContain('passed in silence')
    expect(after.because).toContain(before.because)
  })

  it('the model of health, whatever a person made of the score', () => {
    const override: Override = {
      id: '7',
      accountId: '1',
      score: 5,
      band: null,
      reason: 'Bad feeling',
      by: 'Ana',
      from: daysAgo(1),
      until: '2026-07-31',
      decay: 'none',
    }
    const facts = { ...acme, override }
    expect(assessed(facts).score.band).toBe('at_risk')
    expect(assessed(facts).probability).toMatchObject(odds.bandRates!.rates.healthy)
  })
})

describe('there is none, and it is said why', () => {
  const why = (one: Assessment) => [one.probability, whyNoProbability(one)]
  const unscored = assess(viewOf({ deals: [deal()] }), { ...rulesOf(), ...odds, renewalModel }, null)

  it.each<[string, Assessment, string | RegExp]>([
    [
      'nothing is to be renewed',
      assessed({ touchpoints: [touch(3)] }, { renewalModel }),
      'Nothing is to be renewed',
    ],
    ['the account is unscored', unscored, unscored.score.unscoredBecause!],
    [
      'no renewal was looked at',
      assessed(acme, { bandRates: null }),
      'No past renewal has been looked at yet',
    ],
    [
      'no quarter at will was',
      assessed(monthly, { atWillRates: null }),
      'No past renewal has been looked at yet',
    ],
  ])('where %s', (_, one, because) => {
    expect(why(one)).toEqual([null, because])
    expect(because).not.toBe('')
  })

  it('but after notice there is one without a score too', () => {
    const { probability } = assess(
      viewOf({ deals: [deal()], account: { noticeGivenOn: daysAgo(5) } }),
      { ...rulesOf(), ...odds },
      null,
    )
    expect(probability).toMatchObject({ by: 'notice', renews: 0.05 })
  })
})
