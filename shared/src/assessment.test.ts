import {
  activeEachWeek,
  answer,
  daysAgo,
  deal,
  ticket,
  touch,
  viewOf,
  weekly,
} from '../../test/cases/account-view.ts'
import { rulesOf } from '../../test/cases/rules.ts'
import { assess, type Rules } from './assessment.ts'
import { defaultScorecard } from './health/scorecard.ts'
import { bandRates } from './risk/band-rate.ts'

const rules: Rules = {
  ...rulesOf(),
  bandRates: bandRates(
    {
      healthy: { renewed: 19, decided: 20 },
      watch: { renewed: 7, decided: 10 },
      at_risk: { renewed: 2, decided: 10 },
      unscored: { renewed: 0, decided: 0 },
    },
    { rate: 0.85, strength: 10 },
  ),
}
const thriving = viewOf({
  account: { customerSince: daysAgo(700) },
  deals: [deal({ seats: 40, amount: '48000', noticeDays: 60 })],
  touchpoints: [touch(3)],
  usage: [...activeEachWeek(39), ...weekly('reports', Array<number>(16).fill(80))],
  tickets: [ticket(200)],
  surveys: [answer(20, 9)],
})

describe('an assessment', () => {
  it('draws every conclusion from the same facts', () => {
    const { score, arr, renewal, probability, stage, expansion } = assess(thriving, rules, null)
    // 20·100 + 20·75 + 15·100 + 15·100 + 10·90 over 80: two have no data, and onboarding is long past.
    expect(score).toMatchObject({ value: 93, band: 'healthy' })
    expect(score.coverage).toBeCloseTo(80 / 95, 9)
    expect(score.exact).toBeCloseTo(7400 / 80, 9)
    expect(arr!.totals).toEqual([{ minor: 4_800_000, currency: 'USD' }])
    expect(renewal).toMatchObject({ date: '2027-01-01', noticeDate: '2026-11-02', state: 'not_due' })
    expect(probability).toMatchObject({ ...rules.bandRates!.rates.healthy, by: 'band_rate', model: null })
    expect(stage).toMatchObject({ stage: 'expansion', how: 'condition' })
    expect(expansion).toMatchObject({ flag: true, blockedBy: [] })
    expect(expansion.because).toBe('39 of 40 paid seats in use; at the limit in 8 of the last 8 weeks.')
  })

  it('gives no probability to an account that is unscored', () => {
    const { score, probability, renewal } = assess(viewOf({ deals: [deal()] }), rules, null)
    expect(score.band).toBe('unscored')
    expect(renewal).not.toBeNull()
    expect(probability).toBeNull()
  })

  it('gives no probability where nothing is to renew', () => {
    const { score, probability, arr, stage } = assess({ ...thriving, deals: [] }, rules, null)
    expect(score.band).not.toBe('unscored')
    expect([probability, arr, stage]).toEqual([null, null, null])
  })

  it('gives no probability while the rates are still being obtained', () => {
    expect(assess(thriving, { ...rules, bandRates: null }, null).probability).toBeNull()
  })

  it("takes the rate of the model's band, hysteresis included", () => {
    const { scorecards } = rulesOf({ ...defaultScorecard, bands: { healthy: 93, watch: 45, hysteresis: 2 } })
    const after = (band: 'healthy' | 'watch') =>
      assess(thriving, { ...rules, scorecards }, { band, readings: new Map() })
    expect(after('healthy').probability).toMatchObject(rules.bandRates!.rates.healthy)
    expect(after('watch').probability).toMatchObject(rules.bandRates!.rates.watch)
  })

  it('is scored by the scorecard of its stage where there is one, and says so', () => {
    const own = { ...defaultScorecard, name: 'Young', when: { fact: 'stage', is: 'onboarding' } }
    const [general] = rules.scorecards
    const both = { ...rules, scorecards: [{ ...general!, card: own }, general!] }
    const young = viewOf({ ...thriving, account: { customerSince: daysAgo(20) } })
    expect(assess(young, both, null).scorecard).toMatchObject({
      card: { name: 'Young' },
      because: 'stage is onboarding',
    })
    expect(assess(thriving, both, null).scorecard).toMatchObject({
      card: { name: 'Default' },
      because: 'no other scorecard is for it',
    })
  })

  it('never says a score is a probability', () => {
    const { score, probability } = assess(thriving, rules, null)
    expect(probability!.renews).not.toBeCloseTo(score.value! / 100, 2)
    expect(probability!.because).toMatch(/^Rate of 20 past renewals in band healthy/)
  })
})
