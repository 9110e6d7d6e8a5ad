import type { Condition } from './condition.ts'
import type { Stage } from './stage.ts'

const renewing: Condition = {
  fact: 'renewalStatus',
  in: ['in_notice_window', 'notice_passed', 'due', 'overdue'],
}

/** Whether something is so that is often not known; what is not known does not make it so. */
const isKnownToBe = (fact: string, test: { lessThan: number } | { atLeast: number }): Condition => ({
  all: [{ fact, known: true }, { fact, ...test } as Condition],
})

/**
 * The stages every portal starts with, in the order of a customer's life: new for 90 days, or for a year while onboarding is not
 * complete; then adopting until nine of ten seats are in use; from the renewal window on, renewing, whatever else is so.
 */
export const defaultStages: readonly Stage[] = [
  {
    name: 'onboarding',
    label: 'Onboarding',
    when: {
      all: [
        { not: renewing },
        {
          any: [
            isKnownToBe('tenureDays', { lessThan: 90 }),
            {
              all: [
                isKnownToBe('tenureDays', { lessThan: 365 }),
                isKnownToBe('onboardingProgress', { lessThan: 100 }),
              ],
            },
          ],
        },
      ],
    },
  },
  { name: 'adoption', label: 'Adoption' },
  {
    name: 'expansion',
    label: 'Expansion',
    when: { all: [{ not: renewing }, isKnownToBe('seatUse', { atLeast: 0.9 })] },
  },
  { name: 'renewal', label: 'Renewal', when: renewing },
]
