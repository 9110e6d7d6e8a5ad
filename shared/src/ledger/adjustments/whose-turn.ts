import type { ApprovalPolicy } from '../../approval-policy.ts'
import { mayNotDecide } from './approval.ts'
import { isSamePerson } from './same-person.ts'

/** Whose turn it is to decide about what `askedBy` asked for, told to who looks at it; null when it is theirs. */
export function whoseTurn(viewer: string | null, askedBy: string, policy: ApprovalPolicy): string | null {
  if (viewer !== null && mayNotDecide(viewer, askedBy, policy) === null) return null
  const others = policy.finance.filter(name => !isSamePerson(name, askedBy))
  const turn =
    others.length === 0
      ? 'Nobody else is named who may decide: policy.approval.finance of the configuration.'
      : `It waits for ${others.join(' or ')}.`
  return viewer !== null && isSamePerson(viewer, askedBy) ? `You asked for it yourself. ${turn}` : turn
}
