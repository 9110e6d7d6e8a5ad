import type { Day } from '../day.ts'
import { toMinorUnits } from '../ledger/lines/price-terms.ts'
import type { Conversion } from '../ledger/units/unit.ts'
import type { Call } from './call.ts'
import { convertedSum } from './converted-sum.ts'
import type { CountedCall, RenewalItem } from './item.ts'
import { mean } from './renewed-amount.ts'

/**
 * What a call makes of a renewal: its amount where one was said, else nothing for lost, all that renews for commit, and what the
 * model expects for what may go either way.
 */
export function countedCall(
  { category, amount, by, reason, on }: Call,
  worth: Pick<RenewalItem, 'target' | 'expected' | 'amounts'>,
  asOf: Day,
  conversion: Conversion,
): CountedCall {
  const said = amount && convertedSum([amount], asOf, conversion)
  return { category, amount: said, forecast: said ?? meant(category, worth), by, reason, on }
}

function meant(
  category: Call['category'],
  { target, expected, amounts }: Pick<RenewalItem, 'target' | 'expected' | 'amounts'>,
): number | null {
  if (category === 'lost') return 0
  if (category !== 'commit') return expected
  return target === null ? null : toMinorUnits(mean(amounts))
}
