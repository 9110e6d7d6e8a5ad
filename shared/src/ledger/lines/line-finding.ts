import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import type { AccountBook } from '../account-book.ts'

export const lineFindingCodes = [
  'price_missing',
  'price_negative',
  'looks_monthly',
  'looks_yearly',
  'currency_changes',
  'term_missing',
  'notice_missing',
  'loss_undated',
  'dates_contradict',
  'gap_of_one_day',
  'renewal_absent',
  'renewal_unlinked',
  'renewal_duplicated',
  'link_nowhere',
  'link_circular',
] as const
export type LineFindingCode = (typeof lineFindingCodes)[number]

/** Something about a contract line that a person should settle, and how. */
export interface LineFinding {
  code: LineFindingCode
  lineId: string
  accountId: string
  message: string
  remedy: string
}

/** What one rule has to say about one line. */
export type Remark = Pick<LineFinding, 'code' | 'message' | 'remedy'>

/** The lines of an account as the sources state them. */
export interface LintedBook extends Pick<AccountBook, 'account' | 'lines'> {
  /** Lines of other accounts that replace lines of this one, or are replaced by them. */
  elsewhere?: readonly ContractLine[]
}

export type LintPolicy = Pick<LedgerPolicy, 'graceDays' | 'autoRenewal'>
