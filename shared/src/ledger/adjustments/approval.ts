import type { ApprovalPolicy } from '../../approval-policy.ts'
import { addMonths, type Day, daysBetween } from '../../day.ts'
import { minorDigits, readable } from '../../money.ts'
import type { Reach } from './reach.ts'
import { isSamePerson } from './same-person.ts'

/** A change that somebody makes to a line, as far as rules about a second person ask. */
export interface AskedChange {
  reach: Reach
  currency: string
  madeOn: Day
  /** Months that were closed, YYYY-MM. */
  closed: readonly string[]
}

/** Why a change waits for a second person, in words; empty when it takes effect at once. */
export function reasonsToWait(change: AskedChange, policy: ApprovalPolicy): string[] {
  return [
    tooLarge(change, policy),
    tooFarBack(change, policy),
    policy.closedPeriods ? intoClosed(change) : null,
  ].filter(reason => reason !== null)
}

function tooLarge({ reach, currency }: AskedChange, { above }: ApprovalPolicy): string | null {
  if (above === null || reach.most <= above * 10 ** minorDigits(currency)) return null
  return `changes ${readable({ minor: reach.most, currency })} a year, more than ${above.toLocaleString('en-US')}`
}

function tooFarBack({ reach, madeOn }: AskedChange, { backdatedDays }: ApprovalPolicy): string | null {
  const days = daysBetween(reach.from, madeOn)
  if (backdatedDays === null || days <= backdatedDays) return null
  return `reaches back to ${reach.from}, ${days} days, more than ${backdatedDays}`
}

function intoClosed({ reach, closed }: AskedChange): string | null {
  const months = closed.filter(month => touches(reach, month)).sort()
  return months.length === 0
    ? null
    : `reaches into ${months.join(', ')}, which ${months.length === 1 ? 'is' : 'are'} closed`
}

const touches = ({ from, to }: Reach, month: string): boolean => {
  const first = `${month}-01`
  return from < addMonths(first, 1) && (to === null || to > first)
}

/** Why somebody may not decide about what another has made; null when they may. */
export function mayNotDecide(by: string, madeBy: string, { finance }: ApprovalPolicy): string | null {
  if (isSamePerson(by, madeBy)) return `${by} made it, and nobody decides about their own`
  return finance.some(name => isSamePerson(name, by)) ? null : `${by} is not among those who may`
}
