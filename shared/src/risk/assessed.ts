import type { Day } from '../day.ts'
import type { Contribution, Score } from '../health/score.ts'
import type { Renewal } from '../ledger/renewal.ts'
import type { Facts } from '../lifecycle/facts.ts'
import type { AccountView } from '../model/account-view.ts'
import type { Contract } from '../model/contract.ts'

/** What is known of an account once it is scored: all that a probability is concluded from. */
export interface Assessed {
  view: AccountView
  score: Score
  facts: Facts
  contracts: readonly Contract[]
  renewal: Renewal | null
}

/** Day of the newest record anything was read from. */
export const newest = (contributions: readonly Contribution[]): Day | null =>
  contributions.reduce<Day | null>(
    (last, { asOf }) => (asOf !== null && (last === null || asOf > last) ? asOf : last),
    null,
  )
