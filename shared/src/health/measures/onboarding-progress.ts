import { type Day, daysBetween } from '../../day.ts'
import { measure, notApplicable, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'
import { customerSince } from './customer-since.ts'

/**
 * How far onboarding has come against its plan, in points of a hundred: the plan rises evenly from the first
 * day as a customer to the target. Past the target each day counts like five sixths of a point behind. Says
 * nothing about a settled customer.
 */
export const onboardingProgress = measure({
  id: 'onboarding_progress',
  label: 'Onboarding progress',
  group: 'adoption',
  figure: 'points of a hundred ahead of the onboarding plan, below zero behind it',
  direction: 'more_is_better',
  subjective: false,
  needs: ['onboarding'],
  horizonDays: 365,
  defaults: {
    scale: curve([-120, 0], [-60, 20], [-20, 60], [0, 85], [20, 100]),
    /** A customer for longer than this is settled. */
    windowDays: 365,
    staleDays: 30,
  },
  read(view, asOf, policy, { scale, windowDays }) {
    const { onboardingProgress: stated, onboardingTarget: target, url } = view.account
    const since = customerSince(view, asOf, policy)
    const settled = since !== null && daysBetween(since, asOf) > windowDays
    if (stated === null)
      return settled
        ? notApplicable('Onboarding is long past')
        : unknown('The portal does not say how far onboarding has come')
    const progress = Math.min(100, Math.max(0, stated))
    const complete = progress === 100
    if (complete && (settled || since === null))
      return notApplicable('Onboarding is complete and long past, it no longer tells anything')
    const ahead = aheadOfPlan(progress, since, target, asOf)
    return {
      value: complete ? 100 : ahead === null ? Math.max(withoutPlan, progress) : scaled(ahead, scale),
      figure: ahead,
      because: `${Math.round(progress)} % of onboarding done${complete ? '' : planInWords(target, asOf)}`,
      evidence: target === null ? [] : [{ text: `Target ${target}`, url }],
      asOf: null,
      applies: true,
    }
  },
})

/** Where no plan says how far it should be, little progress is no alarm. */
const withoutPlan = 60
const pointsPerDayLate = 5 / 6

function aheadOfPlan(progress: number, since: Day | null, target: Day | null, asOf: Day): number | null {
  if (target === null) return null
  if (target <= asOf) return progress - 100 - pointsPerDayLate * daysBetween(target, asOf)
  if (since === null) return null
  return progress - (100 * daysBetween(since, asOf)) / daysBetween(since, target)
}

const planInWords = (target: Day | null, asOf: Day): string =>
  target === null ? '' : target < asOf ? `, past its target of ${target}` : `, to be complete on ${target}`
