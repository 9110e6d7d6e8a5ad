import type { Day } from '../../day.ts'

export type LineRenewalState =
  | 'not_due'
  | 'in_notice_window'
  | 'notice_given'
  | 'auto_renewed'
  | 'due'
  | 'overdue'
  | 'lapsed'
  | 'renewed_early'
  | 'renewed_late'
  | 'renewed'
  | 'churned'
  | 'evergreen'

/** Where the renewal of a line stands. */
export interface LineRenewal {
  state: LineRenewalState
  /** First day of the next term, or first day without one; null when nothing sets a date. */
  date: Day | null
  /** Last day on which notice can be given; null when no notice period is known. */
  noticeDate: Day | null
  /** First day on which notice can be given; null when not stated. */
  optOutOpens: Day | null
}
