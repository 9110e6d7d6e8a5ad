import type { Properties } from './values.ts'

/** A company as it stands in the mirror, and what lists and its history say of it. */
export interface CompanyRow {
  id: string
  properties: Properties
  createdAt: Date
  /** Whether it is on the list the customer rule names. */
  listed: boolean
  /** When the judgement was last entered. */
  sentimentAt: Date | null
}
