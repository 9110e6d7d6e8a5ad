import type { Day } from '../../day.ts'
import type { Conversion, Unit } from './unit.ts'

/** What a report leaves out for want of a rate, by currency: named, never counted as nothing. */
export interface Unconverted {
  currency: string
  units: number
}

/** Units without the timelines whose currency has no rate on `first`, the earliest day a report needs one. */
export function convertible(
  units: readonly Unit[],
  conversion: Conversion,
  first: Day,
): { units: readonly Unit[]; unconverted: Unconverted[] } {
  const known = new Map<string, boolean>()
  const isKnown = (currency: string): boolean => {
    if (!known.has(currency)) known.set(currency, conversion.convert(1, currency, first) !== null)
    return known.get(currency)!
  }
  if (units.every(unit => unit.timelines.every(({ currency }) => isKnown(currency))))
    return { units, unconverted: [] }
  const left = new Map<string, number>()
  const kept = units.flatMap(unit => {
    const lacking = new Set(unit.timelines.map(one => one.currency).filter(currency => !isKnown(currency)))
    for (const currency of lacking) left.set(currency, (left.get(currency) ?? 0) + 1)
    const timelines = unit.timelines.filter(({ currency }) => isKnown(currency))
    return timelines.length === 0 ? [] : [{ ...unit, timelines }]
  })
  const unconverted = [...left].sort().map(([currency, count]) => ({ currency, units: count }))
  return { units: kept, unconverted }
}
