import type { Day } from '../day.ts'
import type { AccountBook } from '../ledger/account-book.ts'
import type { LedgerPolicy } from '../ledger-policy.ts'
import type { Basis } from '../model/basis.ts'
import type { Deal } from '../model/deal.ts'
import type { Money } from '../money.ts'
import type { Policy } from '../policy.ts'

/** What the renewals of one account are read from. */
export interface RenewalSource {
  book: AccountBook
  deals: readonly Deal[]
  /** Day the customer said it will not renew. */
  noticeGivenOn: Day | null
  /** How the renewal date is known, by line, where more is known than the line's own basis. */
  dateBasis: ReadonlyMap<string, Basis>
}

/** The rules by which it is read: the policy of the ledger and when a renewal counts as near or overdue. */
export type RenewalRules = LedgerPolicy & Pick<Policy, 'renewalWindowDays' | 'overdueDays'>

/** Those of a configuration's own policy. */
export const renewalRules = ({ ledger, renewalWindowDays, overdueDays }: Policy): RenewalRules => ({
  ...ledger,
  renewalWindowDays,
  overdueDays,
})

export interface RenewalOutcome {
  what: 'renewed' | 'lost'
  /** The day it was decided. */
  on: Day
  /** Yearly amounts that came of it, one a currency; empty = nothing, null = not known. */
  final: readonly Money[] | null
}

/** What an account renews on one day. */
export interface DueRenewal {
  due: Day
  /** Last day for notice; null when no period is known. */
  notice: Day | null
  autoRenews: boolean | null
  basis: Basis
  lines: readonly string[]
  /** Yearly amounts up for renewal, one a currency; null when a price is not known. */
  target: readonly Money[] | null
  /** Rise agreed for the next term, as a share; null = nothing is agreed. */
  agreedRise: number | null
  noticeGivenOn: Day | null
  /** Close date of the open renewal deal. */
  dealCloses: Day | null
  /** Null while open. */
  outcome: RenewalOutcome | null
}
