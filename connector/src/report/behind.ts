import { groupOf } from '@perennial/shared/ledger/rates/group-by'
import type { RetentionAsked } from '@perennial/shared/ledger/rates/retention-report'
import type { UnitWindow } from '@perennial/shared/ledger/rates/unit-window'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'

/** A unit behind a rate, in major units. */
export interface BehindRow {
  group: string
  unit: string
  account: string
  name: string
  start: number
  end: number
  kept: number
}

/** The units a rate is the sum of, the greatest loss first. `kept` is what counts for GRR. */
export function behind(windows: readonly UnitWindow[], { by, conversion }: RetentionAsked): BehindRow[] {
  const major = majorUnits(conversion.currency)
  return [...windows]
    .sort((a, b) => a.kept - a.open - (b.kept - b.open) || (a.unit.id < b.unit.id ? -1 : 1))
    .map(({ unit, open, close, kept }) => ({
      group: groupOf(unit.account, by),
      unit: unit.id,
      account: unit.account.id,
      name: unit.account.name,
      start: major(open),
      end: major(close),
      kept: major(kept),
    }))
}
