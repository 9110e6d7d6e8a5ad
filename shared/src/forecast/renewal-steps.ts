import type { Day } from '../day.ts'
import type { Deal } from '../model/deal.ts'

export interface RenewalStep {
  step: 'notice' | 'negotiation' | 'signature' | 'start'
  /** The day it ends or happens; null when not known. */
  on: Day | null
}

/** What leads to the next term, in order, and the index of the step it stands at; null once it is lost. */
export interface RenewalSteps {
  steps: RenewalStep[]
  current: number | null
}

/**
 * Notice may be given until the notice date; then it is negotiated until the day the deal is to close, when it waits for the
 * signature, however late; once won, it waits for the start of the term.
 */
export function renewalSteps(
  { status, closeDate }: Pick<Deal, 'status' | 'closeDate'>,
  { due, notice }: { due: Day; notice: Day | null },
  asOf: Day,
): RenewalSteps {
  const steps: RenewalStep[] = [
    { step: 'notice', on: notice },
    { step: 'negotiation', on: null },
    { step: 'signature', on: closeDate },
    { step: 'start', on: due },
  ]
  const at = (): RenewalStep['step'] => {
    if (status === 'won') return 'start'
    if (closeDate !== null && closeDate <= asOf) return 'signature'
    return notice !== null && asOf <= notice ? 'notice' : 'negotiation'
  }
  return { steps, current: status === 'lost' ? null : steps.findIndex(({ step }) => step === at()) }
}
