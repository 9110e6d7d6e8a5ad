import type { Day } from '../day.ts'

/** Null = not known, which is neither no nor nothing. */
export type FactValue = string | number | boolean | null

/** Product usage in the first days of a customer. */
export interface FirstUsage {
  quantity: number
  /** Whether all of those days are over and were recorded; if not, more may have been used. */
  complete: boolean
}

/** What is known of one account on a day: all a condition looks at. */
export interface Facts {
  asOf: Day
  /** By name (`fact-table.ts`); a name that is missing is not known. */
  values: Readonly<Record<string, FactValue>>
  /** Usage of a metric in the first `days` days; null when nothing is known of it. */
  firstUsage?: (metric: string, days: number) => FirstUsage | null
}
