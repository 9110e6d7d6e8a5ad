import type { Account } from './account.ts'
import type { Signals } from './signals.ts'
import type { Term } from './term.ts'

/** An account with all that happened to it up to the as-of date. */
export interface Life {
  account: Account
  terms: Term[]
  signals: Signals
}
