import type { Day } from '../day.ts'

export type ChangeCause =
  | 'new_in_period'
  | 'left_period'
  | 'renewed'
  | 'lost'
  | 'reopened'
  | 'probability'
  | 'amount'
  | 'exchange_rate'
  | 'date_moved'
  | 'called_by_owner'
  | 'called_by_manager'

/** One thing that changed about one renewal, and by how much it moved the sums (minor units). */
export interface ForecastChange {
  account: string
  name: string
  due: Day
  cause: ChangeCause
  expected: number
  forecast: number
  because: string
}
