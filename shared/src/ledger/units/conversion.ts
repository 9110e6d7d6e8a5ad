import type { Day } from '../../day.ts'
import type { ExchangeRate } from '../../model/exchange-rate.ts'
import { minorDigits } from '../../money.ts'
import { toMinorUnits } from '../lines/price-terms.ts'
import type { Conversion } from './unit.ts'

/** Converts at the latest rate on or before a day; amounts are rounded half away from zero to the minor unit. */
export function conversionTo(currency: string, rates: readonly ExchangeRate[]): Conversion {
  const byCurrency = Map.groupBy(rates, rate => rate.currency)
  for (const list of byCurrency.values()) list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const factors = new Map<string, number | null>()
  /** Asked for the same few days again and again. */
  const factorOn = (from: string, on: Day): number | null => {
    const key = from + on
    const known = factors.get(key)
    if (known !== undefined) return known
    const rate = byCurrency.get(from)?.findLast(one => one.on <= on)?.rate
    const factor = rate === undefined ? null : rate * 10 ** (minorDigits(currency) - minorDigits(from))
    factors.set(key, factor)
    return factor
  }
  return {
    currency,
    convert: (minor, from, on) => {
      if (from === currency) return minor
      const factor = factorOn(from, on)
      return factor === null ? null : toMinorUnits(minor * factor)
    },
  }
}
