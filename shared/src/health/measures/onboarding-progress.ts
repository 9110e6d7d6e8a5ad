import { daysBetween } from '../../day.ts'
import { interpolate, type Measure, unknown } from '../measure.ts'

const relevantDays = 365

/** Onboarding milestones reached, against the day they were due. Says nothing about a settled customer. */
export const onboardingProgress: Measure = {
  id: 'onboarding_progress',
  label: 'Onboarding progress',
  needs: ['onboarding'],
  horizonDays: relevantDays,
  read(view, asOf) {
    const { onboardingProgress: stated, onboardingTarget: target, customerSince } = view.account
    if (stated === null) return unknown('The portal does not say how far onboarding has come')
    const progress = Math.min(100, Math.max(0, stated))
    const age = customerSince === null ? null : daysBetween(customerSince, asOf)
    if (progress >= 100 && (age === null || age > relevantDays))
      return unknown('Onboarding is complete and long past, it no longer tells anything')
    const late = target === null ? 0 : Math.max(0, daysBetween(target, asOf))
    const value =
      progress >= 100
        ? 100
        : late > 0
          ? lateValue(progress, late)
          : onTime(progress, age, target, customerSince)
    return {
      value,
      because: `${Math.round(progress)} % of onboarding done${progress < 100 && late > 0 ? `, past its target of ${target}` : ''}`,
      evidence: target === null ? [] : [{ text: `Target ${target}`, url: view.account.url }],
    }
  },
}

/** Each month past the target costs, down to nothing after four. */
const lateValue = (progress: number, late: number): number =>
  progress *
  0.6 *
  interpolate(late, [
    [0, 1],
    [120, 0],
  ])

/** Before the target, progress is judged against the share of the time that has passed. */
function onTime(progress: number, age: number | null, target: string | null, since: string | null): number {
  const planned = target !== null && since !== null ? daysBetween(since, target) : null
  if (age === null || planned === null || planned <= 0) return Math.max(progress, 60)
  const expected = Math.min(100, (age / planned) * 100)
  return interpolate(progress - expected, [
    [-60, 20],
    [-20, 60],
    [0, 85],
    [20, 100],
  ])
}
