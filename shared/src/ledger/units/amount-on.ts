import type { Day } from '../../day.ts'
import type { Step } from '../lines/step.ts'
import type { Conversion, Unit } from './unit.ts'

/** The step that holds on a day; undefined before the first. */
export function stepOn(steps: readonly Step[], on: Day): Step | undefined {
  for (let at = steps.length - 1; at >= 0; at--) if (steps[at]!.from <= on) return steps[at]
  return undefined
}

/**
 * What a unit pays on a day (all of the day: a line that starts then counts, one that ends then does not), in minor
 * units of the reporting currency at the rate of `rateOn`. Throws RangeError where a rate is missing: what cannot be
 * converted is taken out before (`convertible`), not counted as nothing.
 */
export function amountOn(unit: Unit, on: Day, conversion: Conversion, rateOn: Day = on): number {
  let total = 0
  for (const { steps, currency } of unit.timelines) {
    const minor = stepOn(steps, on)?.arr ?? 0
    if (minor !== 0)
      total += currency === conversion.currency ? minor : converted(minor, currency, conversion, rateOn)
  }
  return total
}

export const seatsOn = (unit: Unit, on: Day): number =>
  unit.timelines.reduce((sum, { steps }) => sum + (stepOn(steps, on)?.seats ?? 0), 0)

/** Throws RangeError where no rate is known. */
export function converted(
  minor: number,
  currency: string,
  { convert, currency: to }: Conversion,
  on: Day,
): number {
  const amount = convert(minor, currency, on)
  if (amount === null) throw new RangeError(`no rate from ${currency} to ${to} on ${on}`)
  return amount
}
