import type { Day } from '@perennial/shared/day'
import type { Call, Caller } from '@perennial/shared/forecast/call'
import type { ForecastCategory } from '@perennial/shared/forecast/category'
import type { RenewalItem } from '@perennial/shared/forecast/item'
import type { Money } from '@perennial/shared/money'

/** A call as it is asked for. */
export interface Calling {
  account: string
  /** The renewal: its day, or the period it lies in; both null = the account's only open one. */
  due: Day | null
  period: string | null
  as: Caller
  category: ForecastCategory
  amount: Money | null
  reason: string
  by: string
  /** Asked again under the same key, nothing is done twice. */
  key: string | null
}

/** What was called, beside the model's own. Amounts in minor units of the reporting currency. */
export interface CallReceipt {
  call: Omit<Call, 'account'> & { at: string }
  key: string | null
  account: { id: string; name: string }
  currency: string
  target: number | null
  model: { category: ForecastCategory; likelihood: number; expected: number | null }
  before: { category: ForecastCategory; by: RenewalItem['categoryBy']; forecast: number | null }
  after: { category: ForecastCategory; by: RenewalItem['categoryBy']; forecast: number | null }
}
