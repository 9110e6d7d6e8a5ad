import type { Day } from '../day.ts'
import type { Conversion } from '../ledger/units/unit.ts'
import type { Money } from '../money.ts'

/** Amounts together in minor units of the reporting currency; null when there are none to know of, or one lacks a rate. */
export function convertedSum(
  amounts: readonly Money[] | null,
  on: Day,
  { convert }: Conversion,
): number | null {
  if (amounts === null) return null
  let sum = 0
  for (const { minor, currency } of amounts) {
    const converted = convert(minor, currency, on)
    if (converted === null) return null
    sum += converted
  }
  return sum
}
