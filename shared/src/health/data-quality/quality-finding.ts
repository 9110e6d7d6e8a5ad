import type { Money } from '../../money.ts'
import type { DataNeed } from '../measure.ts'

/** What can be wrong with the data a score rests on. */
export const qualityCodes = [
  'contacts-as-users',
  'amount-unit',
  'unlinked-deals',
  'stale-integration',
  'impossible-dates',
  'duplicate-accounts',
  'starved-measures',
  'owner-never-logs',
  'orphan-usage',
  'assumed-terms',
] as const
export type QualityCode = (typeof qualityCodes)[number]

/** A record to look at. */
export interface QualityRecord {
  /** By the CRM's own kinds, e.g. company, deal, ticket. */
  kind: string
  id: string
  name: string
  url: string | null
}

/** A record with the account whose figures it misleads; null where it belongs to none. */
export interface SuspectRecord extends QualityRecord {
  accountId: string | null
}

/** What a check found, before it is known what rests on it. */
export interface Suspicion {
  code: QualityCode
  label: string
  records: readonly SuspectRecord[]
  /** The data it makes wrong: every measure that needs any of it is misled. */
  needs: readonly DataNeed[]
  /** Lines of scorecards it is about, where that is known better than by what they need. */
  entries?: readonly string[]
  /** Money that no account stands for. */
  amounts?: readonly Money[]
  quarantined: boolean
  remedy: string
}

/** Something in the data that would mislead a score, how much rests on it, and what to do. */
export interface QualityFinding {
  code: QualityCode
  label: string
  /** Records, or accounts where it is about accounts as a whole. */
  count: number
  /** A few, those with most revenue first. */
  samples: QualityRecord[]
  /** Yearly recurring revenue of the accounts it touches, one sum per currency; null when none is known. */
  arr: Money[] | null
  /** Lines of the scorecards in force that it would mislead. */
  measures: string[]
  /** The data is kept out of the score: those measures are unknown, or the records are left out. */
  quarantined: boolean
  remedy: string
}
