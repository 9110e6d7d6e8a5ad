import type { QuarterFan } from '@perennial/shared/risk/backtest/fan'
import { count } from '../../page/words.ts'

/** "within", or by how many renewals the quarter came out above or below the range. */
export function withinWords({ hit, p10, p90, actual }: QuarterFan): string {
  if (hit) return 'within'
  const apart = actual < p10 ? p10 - actual : actual - p90
  return `${count(Math.max(1, Math.round(apart)))}\u00a0${actual < p10 ? 'below' : 'above'}`
}
