import { unlessImmaterial } from './material.ts'

const company = (score: string | null, band = 'watch', reasons = `reasons at ${score}`) => ({
  perennial_health_score: score,
  perennial_health_band: band,
  perennial_health_reasons: reasons,
  perennial_arr: '12000',
})
const wanted = (properties: ReturnType<typeof company>) =>
  ({ kind: 'company', id: '1', accountId: '1', properties }) as const
const score = (now: ReturnType<typeof company>, before: ReturnType<typeof company>) =>
  unlessImmaterial(wanted(now), before, 5).properties.perennial_health_score

describe('a score that moved', () => {
  it('too little stays as it was written, with its reasons; everything else is still written', () => {
    const now = { ...company('63'), perennial_arr: '13000' }
    expect(unlessImmaterial(wanted(now), company('60'), 5).properties).toMatchObject({
      perennial_health_score: '60',
      perennial_health_reasons: 'reasons at 60',
      perennial_arr: '13000',
    })
  })

  it.each([
    ['far enough', company('65'), company('60'), '65'],
    ['down far enough', company('55'), company('60'), '55'],
    ['across a band', company('61', 'watch'), company('60', 'at_risk'), '61'],
    ['away', company(null, 'unscored'), company('60'), null],
    ['in', company('60'), company(null, 'watch'), '60'],
  ])('%s is written', (_, now, before, expected) => {
    expect(score(now, before)).toBe(expected)
  })

  it('for the first time is written', () => {
    expect(unlessImmaterial(wanted(company('60')), undefined, 5).properties.perennial_health_score).toBe('60')
  })
})
