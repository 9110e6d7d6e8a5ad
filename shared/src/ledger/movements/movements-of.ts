import type { LedgerPolicy } from '../../ledger-policy.ts'
import { amountOn } from '../units/amount-on.ts'
import type { Conversion, Unit } from '../units/unit.ts'
import { escalatedIn } from './escalated-in.ts'
import { type MovementKind, movementKind } from './movement.ts'
import type { Period } from './periods.ts'

/** What one unit's revenue did in a period: at most one movement, net, beside what only rates did. Minor units. */
export interface UnitMovement {
  unit: Unit
  period: Period
  open: number
  kind: MovementKind | null
  /** At the opening rates: a currency move is never a movement. */
  amount: number
  /** Contracted rises among it, where the policy shows them apart; else 0. */
  escalation: number
  fx: number
  close: number
}

/** The movements of a unit: both ends of each period compared. open + amount + escalation + fx = close, exactly. */
export function movementsOf(
  unit: Unit,
  periods: readonly Period[],
  conversion: Conversion,
  policy: LedgerPolicy,
): UnitMovement[] {
  const foreign = unit.timelines.some(({ currency }) => currency !== conversion.currency)
  let known: { on: string; amount: number } | null = null
  return periods.flatMap(period => {
    const open: number = known?.on === period.open ? known.amount : amountOn(unit, period.open, conversion)
    const atOpeningRate = amountOn(unit, period.close, conversion, period.open)
    const close = foreign ? amountOn(unit, period.close, conversion) : atOpeningRate
    known = { on: period.close, amount: close }
    if (open === 0 && close === 0 && atOpeningRate === 0) return []
    const escalation = policy.escalators === 'apart' ? escalatedIn(unit, period, conversion) : 0
    const moved = atOpeningRate - open - escalation
    const kind = moved === 0 ? null : movementKind(open, open + moved, unit, period.open, policy)
    return [{ unit, period, open, kind, amount: moved, escalation, fx: close - atOpeningRate, close }]
  })
}
