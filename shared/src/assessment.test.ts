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
import { assess, type Rules } from './assessment.ts'
import { dataNeeds } from './health/measure.ts'
import { applicable, defaultScorecard } from './health/scorecard.ts'
import { defaultPolicy } from './policy.ts'
import { bandRates } from './risk/band-rate.ts'

const rules: Rules = {
  policy: defaultPolicy,
  scorecard: defaultScorecard,
  measures: applicable(defaultScorecard, new Set(dataNeeds)),
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
    // 20·100 + 20·75 + 15·100 + 15·100 + 10·90 over 80: the other three have no data.
    expect(score).toMatchObject({ value: 93, band: 'healthy' })
    expect(score.coverage).toBeCloseTo(0.8, 9)
    expect(score.exact).toBeCloseTo(7400 / 80, 9)
    expect(arr!.totals).toEqual([{ minor: 4_800_000, currency: 'USD' }])
    expect(renewal).toMatchObject({ date: '2027-01-01', noticeDate: '2026-11-02', state: 'not_due' })
    expect(probability).toBe(rules.bandRates!.rates.healthy)
    expect(stage).toBe('established')
    expect(expansion).toBe(true)
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

  it('takes the rate of the band that is shown, hysteresis included', () => {
    const scorecard = { ...defaultScorecard, bands: { healthy: 93, watch: 45, hysteresis: 2 } }
    const after = (previous: 'healthy' | 'watch') => assess(thriving, { ...rules, scorecard }, previous)
    expect(after('healthy').probability).toBe(rules.bandRates!.rates.healthy)
    expect(after('watch').probability).toBe(rules.bandRates!.rates.watch)
  })

  it('never says a score is a probability', () => {
    const { score, probability } = assess(thriving, rules, null)
    expect(probability!.renews).not.toBeCloseTo(score.value! / 100, 2)
    expect(probability!.because).toMatch(/^Rate of 20 past renewals in band healthy/)
  })
})
