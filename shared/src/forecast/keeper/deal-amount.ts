import { toMinorUnits } from '../../ledger/lines/price-terms.ts'
import type { AmountMeans } from '../../model/deal.ts'
import type { Money } from '../../money.ts'

/** What to enter as the amount of a renewal at the yearly amount paid today, where amounts mean this. */
export function dealAmount({ minor, currency }: Money, means: AmountMeans, termMonths: number): Money {
  const factor = { arr: 1, mrr: 1 / 12, tcv: termMonths / 12, delta: 0 }[means]
  return { minor: toMinorUnits(minor * factor), currency }
}
