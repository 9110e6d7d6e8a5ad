import type { Day } from '../../day.ts'
import type { Unconverted } from '../units/convertible.ts'
import type { Conversion, Unit } from '../units/unit.ts'

/**
 * Units all of whose currencies have a rate on a day, and the others by currency. Unlike in a window (`convertible`), a
 * unit is left out whole: a part of it would be measured against a start that is not there.
 */
export function withRates(
  units: readonly Unit[],
  conversion: Conversion,
  on: Day,
): { known: readonly Unit[]; unconverted: Unconverted[] } {
  const lacking = currenciesWithoutRate(units, conversion, on)
  if (lacking.length === 0) return { known: units, unconverted: [] }
  return {
    known: units.filter(unit => !lacking.some(currency => paysIn(unit, currency))),
    unconverted: lacking.map(currency => ({
      currency,
      units: units.filter(unit => paysIn(unit, currency)).length,
    })),
  }
}

function currenciesWithoutRate(
  units: readonly Unit[],
  { currency: reporting, convert }: Conversion,
  on: Day,
) {
  const paid = new Set<string>()
  for (const { timelines } of units) for (const { currency } of timelines) paid.add(currency)
  paid.delete(reporting)
  return [...paid].sort().filter(currency => convert(1, currency, on) === null)
}

const paysIn = ({ timelines }: Unit, currency: string): boolean =>
  timelines.some(timeline => timeline.currency === currency)

/** One count a currency. */
export function inTotal(lists: readonly Unconverted[]): Unconverted[] {
  const byCurrency = new Map<string, number>()
  for (const { currency, units } of lists) byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + units)
  return [...byCurrency].sort().map(([currency, units]) => ({ currency, units }))
}
