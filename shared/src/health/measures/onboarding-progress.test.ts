import fc from 'fast-check'
import { daysAgo } from '../../../../test/cases/account-view.ts'
import { doesNotApply, isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { onboardingProgress } from './onboarding-progress.ts'

/** Progress in per cent; since and target in days before the as-of day (negative = still to come). */
const read = (progress: number | null, since: number | null, target: number | null) =>
  readOf(onboardingProgress, {
    account: {
      onboardingProgress: progress,
      customerSince: since === null ? null : daysAgo(since),
      onboardingTarget: target === null ? null : daysAgo(target),
      url: 'https://crm/1',
    },
  })

describe('onboarding progress', () => {
  it.each([
    ['complete within the first year', 100, 365, 200, 100],
    ['more than complete', 120, 30, -60, 100],
    ['exactly on plan, half way', 50, 45, -45, 85],
    ['20 points ahead of plan', 70, 45, -45, 100],
    ['20 points behind plan', 30, 45, -45, 60],
    ['40 points behind plan', 10, 45, -45, 40],
    ['60 points behind plan', 0, 54, -36, 20],
    ['just begun', 0, 0, -90, 85],
    ['due today, nearly done', 90, 90, 0, 72.5],
    ['half done, two months late', 50, 150, 60, 20 / 3],
    ['nearly done, a month late', 90, 120, 30, 45],
    ['nearly done, five months late', 90, 240, 150, 0],
    ['nearly done, years late', 90, 900, 800, 0],
    ['late, since an unknown day', 90, null, 30, 45],
    ['without a target', 80, 45, null, 80],
    ['without a target, little done', 10, 45, null, 60],
    ['since an unknown day', 70, null, -10, 70],
    ['a negative number', -20, 150, 60, 0],
  ])('%s', (_, progress, since, target, expected) => {
    expect(read(progress, since, target).value).toBeCloseTo(expected, 9)
  })

  it('does not know when the portal does not say', () => {
    expect(read(null, 30, null)).toEqual(isUnknown(/does not say/))
  })

  it.each([
    ['complete, over a year old', 100, 366, 200],
    ['complete, of unknown age', 100, null, null],
    ['over a year old, and nobody says', null, 366, null],
  ])('does not apply to an account that is %s', (_, progress, since, target) => {
    expect(read(progress, since, target)).toEqual(doesNotApply(/long past/))
  })

  it('says the target, in words that stay the same from day to day', () => {
    expect(read(40, 120, 30)).toMatchObject({
      because: '40 % of onboarding done, past its target of 2026-05-31',
      evidence: [{ text: 'Target 2026-05-31', url: 'https://crm/1' }],
    })
    expect(read(40, 120, -30).because).toBe('40 % of onboarding done, to be complete on 2026-07-30')
    expect(read(40, 120, null).because).toBe('40 % of onboarding done')
  })

  it('never falls when more milestones are reached', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true })
    const days = fc.integer({ min: -400, max: 365 })
    fc.assert(
      fc.property(share, share, fc.nat(365), fc.option(days), (a, b, since, target) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(read(more, since, target).value!).toBeGreaterThanOrEqual(
          read(less, since, target).value! - 1e-9,
        )
      }),
    )
  })
})
