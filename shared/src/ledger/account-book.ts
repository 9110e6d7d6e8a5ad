import type { Adjustment } from '../model/adjustment.ts'
import type { ContractLine } from '../model/contract-line.ts'
import type { LedgerAccount } from '../model/ledger-account.ts'

/** Everything the money of one account follows from, as known at one moment. Order within the lists means nothing. */
export interface AccountBook {
  account: LedgerAccount
  lines: readonly ContractLine[]
  /** In effect only: what was undone, refused or waits for approval is not among them. */
  adjustments: readonly Adjustment[]
}
