import type { Day } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { LossCause } from '../../model/contract-line.ts'
import type { LedgerAccount } from '../../model/ledger-account.ts'
import type { Step } from '../lines/step.ts'

/** What is counted once: an account, or a subscription with all that took its place. */
export type Level = 'account' | 'subscription'

/** Yearly or monthly recurring revenue. */
export type Measure = 'arr' | 'mrr'

/** What one line of a unit pays. A unit pays the sum of its timelines. */
export interface Timeline {
  lineId: string
  product: string | null
  replaces: readonly string[]
  lossCause: LossCause | null
  /** Term end by contract, whether or not a successor began earlier; null = evergreen. */
  scheduledEnd: Day | null
  knownFrom: Day
  currency: string
  /** Amounts are in the measure asked for, minor units. */
  steps: readonly Step[]
}

/** What retention is counted over. */
export interface Unit {
  id: string
  /** Whose it is; under roll-up the topmost parent. */
  account: LedgerAccount
  timelines: readonly Timeline[]
}

/** Turns minor units of a currency into those of the reporting currency, at the rate of a day. */
export interface Conversion {
  currency: string
  /** Null when no rate of the currency is known for that day. */
  convert: (minor: number, currency: string, on: Day) => number | null
}

/** How units are to be made of books. */
export interface UnitsAsked {
  level: Level
  measure: Measure
  policy: LedgerPolicy
}
