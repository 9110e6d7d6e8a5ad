import { addDays, type Day } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { isLost, noticeDeadline, noticeTakesEffect, standingNotice } from './notice.ts'
import { isBeyondDays, renewalDates } from './terms.ts'

/** How long a line pays. */
export interface Life {
  /** First day it is no longer in force; null = no end in sight. */
  end: Day | null
  /** First day it is no longer merely late; equal to `end` where there is no grace. */
  graceEnd: Day | null
}

export type LifePolicy = Pick<LedgerPolicy, 'graceDays' | 'lateRenewal' | 'autoRenewal' | 'churnDate'>

/**
 * The end of a line under a policy: what the contract says, or the day notice was given where the policy says so, or the
 * day its successor starts, whichever is first. Grace is for what is late: never for what is known to be lost.
 */
export function lifeOf(line: ContractLine, policy: LifePolicy, successor: ContractLine | null): Life {
  const requested = policy.churnDate === 'request' ? standingNotice(line) : null
  const end = first(first(contractEnd(line, policy.autoRenewal), requested), successor?.start ?? null)
  const isLate = end !== null && end === line.end && !isLost(line) && policy.lateRenewal !== 'churn'
  return { end, graceEnd: isLate ? first(graceAfter(end, policy), successor?.start ?? null) : end }
}

function graceAfter(end: Day, { graceDays }: LifePolicy): Day {
  const day = addDays(end, graceDays)
  return isBeyondDays(day) ? end : day
}

/** The end by the contract itself, whatever came of it later; null = none. */
export function contractEnd(line: ContractLine, autoRenewal: LedgerPolicy['autoRenewal']): Day | null {
  const given = standingNotice(line)
  if (line.end === null) return given === null ? null : noticeTakesEffect(given, line)
  if (!renewsByItself(line, autoRenewal)) return line.end
  return given === null ? null : endNoticedFor(given, line)
}

/** Whether a line goes on after its stated end unless notice is given in time. */
export const renewsByItself = (
  line: Pick<ContractLine, 'autoRenews' | 'lossCause'>,
  autoRenewal: LedgerPolicy['autoRenewal'],
): boolean => autoRenewal === 'assumed' && line.autoRenews === true && line.lossCause === null

/** The first renewal date the notice is in time for; past the last one, a notice period from when it was given. */
function endNoticedFor(given: Day, line: ContractLine): Day {
  for (const date of renewalDates(line)) if (given <= noticeDeadline(date, line)) return date
  return noticeTakesEffect(given, line)
}

const first = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a)
