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
export const amountOn = (unit: Unit, on: Day, conversion: Conversion, rateOn: Day = on): number =>
  summed(unit, on, conversion, rateOn, step => step.arr)

/** What a unit would still pay had it not ended unrenewed, within grace, under a policy that calls that lapsed. */
export const lapsedOn = (unit: Unit, on: Day, conversion: Conversion, rateOn: Day = on): number =>
  summed(unit, on, conversion, rateOn, step => step.lapsed)

export const seatsOn = (unit: Unit, on: Day): number =>
  unit.timelines.reduce((sum, { steps }) => sum + (stepOn(steps, on)?.seats ?? 0), 0)

function summed(
  unit: Unit,
  on: Day,
  conversion: Conversion,
  rateOn: Day,
  read: (step: Step) => number,
): number {
  let total = 0
  for (const { steps, currency } of unit.timelines) {
    const step = stepOn(steps, on)
    const minor = step === undefined ? 0 : read(step)
    if (minor !== 0)
      total += currency === conversion.currency ? minor : converted(minor, currency, conversion, rateOn)
  }
  return total
}

function converted(minor: number, currency: string, { convert, currency: to }: Conversion, on: Day): number {
  const amount = convert(minor, currency, on)
  if (amount === null) throw new RangeError(`no rate from ${currency} to ${to} on ${on}`)
  return amount
}
