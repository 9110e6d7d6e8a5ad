import type { Day } from '../../day.ts'
import type { Band } from '../../health/band.ts'
import type { Money } from '../../money.ts'
import type { Saveable } from './saveable.ts'

/** An account with a renewal at stake, as far as alerts look at it. */
export interface Candidate {
  accountId: string
  name: string
  ownerId: string | null
  /** Probability of not renewing, with its interval. */
  risk: number
  low: number
  high: number
  band: Band
  /** Yearly revenue, one sum a currency. */
  arr: readonly Money[]
  /** The same in minor units of the reporting currency; null when it is unknown or cannot be converted. */
  arrMinor: number | null
  renewalDate: Day | null
  noticeDate: Day | null
  /** The notice date of a contract that renews by itself, else the renewal date; null when evergreen. */
  decisionDate: Day | null
  /** From the day looked at to the decision date; negative once it has passed. */
  daysLeft: number | null
  saveable: Saveable
  /** Somebody is at work on it already: an open task of ours, or a ticket flagged as an escalation. */
  openPlay: boolean
  /** An escalated, urgent or high ticket is open. */
  escalated: boolean
}

/** Revenue expected to be lost, in minor units; null when the revenue is not known. */
export const expectedLoss = ({ risk, arrMinor }: Pick<Candidate, 'risk' | 'arrMinor'>): number | null =>
  arrMinor === null ? null : risk * Math.max(0, arrMinor)

/** What an alert is worth: risk x revenue x the share that can still be saved; null when the revenue is not known. */
export function worthOf(candidate: Pick<Candidate, 'risk' | 'arrMinor' | 'saveable'>): number | null {
  const loss = expectedLoss(candidate)
  return loss === null ? null : loss * candidate.saveable.share
}

/** The most worth first; whose revenue is not known comes last, by risk. */
export const mostWorthFirst = (candidates: readonly Candidate[]): Candidate[] =>
  candidates
    .map(candidate => ({ candidate, worth: worthOf(candidate) ?? -1 }))
    .sort(
      (a, b) =>
        b.worth - a.worth ||
        b.candidate.risk - a.candidate.risk ||
        (a.candidate.accountId < b.candidate.accountId ? -1 : 1),
    )
    .map(({ candidate }) => candidate)
