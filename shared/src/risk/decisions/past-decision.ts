import type { Day } from '../../day.ts'
import type { Money } from '../../money.ts'

/** At will: a customer that may leave any month decides nothing at a term's end; it is asked once a quarter. */
export const slices = ['term', 'at_will'] as const
export type Slice = (typeof slices)[number]

/** A renewal that has been decided, as a model learns from it. */
export interface PastDecision {
  /** One for each account and end, so that contracts that end together are one decision. */
  id: string
  accountId: string
  parentId: string | null
  slice: Slice
  /** Last day the customer could decide: the notice deadline where the contract renews by itself, else the term's end. */
  on: Day
  /** First day of what would follow. */
  end: Day
  outcome: 'renewed' | 'lost'
  /** It renews by itself, and nothing was known when the notice deadline had passed. */
  silent: boolean
  /** Day from which the outcome could be known. */
  knownOn: Day
  /**
   * Day from which either outcome would be known. A renewal may be known at once and a lapse only once nothing followed for long enough:
   * whoever learns from the newest decisions before that learns from renewals only.
   */
  settledOn: Day
  /** Yearly amount that was up for it, and what it renewed at; null when not known or in several currencies. */
  arr: Money | null
  renewedArr: Money | null
}
