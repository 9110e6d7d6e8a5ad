import fc from 'fast-check'
import { observedSurvival, renewalCounts } from './renewal-counts.ts'

describe('renewals by age', () => {
  it('add up the cohorts that are old enough', () => {
    expect(renewalCounts([[100, 80, 70], [50, 45], [10]])).toEqual([
      { kept: 125, lost: 25 },
      { kept: 70, lost: 10 },
    ])
  })

  it('give a single cohort its own curve back', () => {
    const cohort = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(cohort, numbers => {
        const survivors = [1000, ...numbers.toSorted((one, other) => other - one)]
        for (const [period, survival] of observedSurvival(renewalCounts([survivors])).entries())
          expect(survival).toBeCloseTo(survivors[period]! / 1000, 12)
      }),
    )
  })

  it('join cohorts of different ages into one curve', () => {
    const joined = observedSurvival(
      renewalCounts([
        [100, 80, 40],
        [100, 60],
      ]),
    )
    expect(joined).toEqual([1, 0.7, 0.35])
  })
})
