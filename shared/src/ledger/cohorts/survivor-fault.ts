import type { Survivors } from './renewal-counts.ts'

/** What is wrong with the survivors of a period, in words that follow the value. */
export interface SurvivorFault {
  period: number
  because: string
}

/** The first number that cannot be survivors of one cohort, in whatever unit; null when all can. */
export function survivorFault(survivors: Survivors): SurvivorFault | null {
  const start = survivors[0]!
  for (const [period, value] of survivors.entries()) {
    if (!(value >= 0 && value <= start)) return { period, because: `is outside 0 to ${start}` }
    const before = survivors[period - 1] ?? value
    if (value > before) return { period, because: `rises from ${before}: who has left cannot be there again` }
  }
  return null
}
