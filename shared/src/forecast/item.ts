import type { Day } from '../day.ts'
import type { Basis } from '../model/basis.ts'
import type { LedgerAccount } from '../model/ledger-account.ts'
import type { Money } from '../money.ts'
import type { Caller } from './call.ts'
import type { ForecastCategory } from './category.ts'
import type { Likelihood } from './likelihood.ts'
import type { ForecastState } from './renewal-state.ts'
import type { RenewedAmount } from './renewed-amount.ts'

/** A call as it counts: `forecast` is what it makes of the renewal, null where the amount is not known. */
export interface CountedCall {
  category: ForecastCategory
  amount: number | null
  forecast: number | null
  by: string
  reason: string
  on: Day
}

/** One renewal of the pipeline. Amounts are yearly, minor units of the reporting currency; null = not known, or no rate. */
export interface RenewalItem extends Pick<RenewedAmount, 'amounts' | 'uplift' | 'contraction'> {
  account: string
  name: string
  parent: string | null
  owner: string | null
  segment: string | null
  url: string | null
  /** First day of the next term, last day for notice, and the day it was decided or is expected to close. */
  due: Day
  notice: Day | null
  close: Day | null
  state: ForecastState
  autoRenews: boolean | null
  basis: Basis
  /** What was up for renewal, what is to be expected of it, what is called, and what came of it (null while open). */
  target: number | null
  expected: number | null
  forecast: number | null
  final: number | null
  /** Target and final as they are paid. */
  original: readonly Money[] | null
  finalOriginal: readonly Money[] | null
  likelihood: number
  likelihoodFrom: Likelihood['from']
  likelihoodBecause: string
  amountBecause: string
  category: ForecastCategory
  categoryBy: 'model' | Caller
  /** The model's own, whatever is called. */
  modelCategory: ForecastCategory
  calls: Readonly<Record<Caller, CountedCall | null>>
  /** The model's band; null = no conclusion. */
  band: string | null
  exposure: number
  expectedLoss: number
  atWill: false
}

export type ItemAccount = Pick<LedgerAccount, 'id' | 'name' | 'parentId' | 'owner' | 'segment' | 'url'>
