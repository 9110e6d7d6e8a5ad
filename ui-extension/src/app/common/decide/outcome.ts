import type { DecideRequest } from '@perennial/shared/adjust'
import type { WaitingEdit } from '@perennial/shared/wire/approvals'

interface Outcome {
  title: string
  message: string
}

const outcomes: Record<WaitingEdit['state'], Record<DecideRequest['verdict'], Outcome>> = {
  proposed: {
    approve: { title: 'Approved', message: 'The amount counts from now on.' },
    reject: { title: 'Rejected', message: 'The amount never counts; it stays on record with your reason.' },
  },
  undo_proposed: {
    approve: { title: 'Undo approved', message: 'The amount no longer counts; it stays on record.' },
    reject: { title: 'Undo rejected', message: 'The amount goes on counting.' },
  },
}

/** What a decision about what waited comes to. */
export const outcomeOf = (waited: WaitingEdit['state'], verdict: DecideRequest['verdict']): Outcome =>
  outcomes[waited][verdict]
