import type { Day } from '../day.ts'
import { firstPaidOn } from '../ledger/triangle/first-paid-on.ts'
import { amountOn, seatsOn, stepOn } from '../ledger/units/amount-on.ts'
import { convertible } from '../ledger/units/convertible.ts'
import { majorUnits } from '../ledger/units/major-units.ts'
import type { Conversion, Unit } from '../ledger/units/unit.ts'
import { accountFacts } from './account-facts.ts'
import type { Facts, FactValue } from './facts.ts'

/** The facts of a unit whose amounts are yearly. What it pays is not known where a rate is missing. */
export const unitFacts = (
  unit: Unit,
  asOf: Day,
  conversion: Conversion,
  attributes?: Readonly<Record<string, FactValue>>,
): Facts =>
  accountFacts(
    unit.account,
    asOf,
    {
      arr: arrOn(unit, asOf, conversion),
      seats: seatsOn(unit, asOf),
      lines: unit.timelines.filter(({ steps }) => (stepOn(steps, asOf)?.arr ?? 0) > 0).length,
      firstPaidOn: firstPaidOn(unit),
    },
    attributes,
  )

const arrOn = (unit: Unit, on: Day, conversion: Conversion): number | null =>
  convertible([unit], conversion, on).unconverted.length > 0
    ? null
    : majorUnits(conversion.currency)(amountOn(unit, on, conversion))
