import type { Day } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import { escalatedIn } from '../movements/escalated-in.ts'
import { amountOn, seatsOn } from '../units/amount-on.ts'
import type { Conversion, Unit } from '../units/unit.ts'
import { movedWithin } from './moved-within.ts'
import { withoutLate } from './without-late.ts'

/** One unit at both ends of a window, minor units of the reporting currency at the opening rates. */
export interface UnitWindow {
  unit: Unit
  /** More than nothing: a unit that does not pay at the start is in no retention rate. */
  open: number
  close: number
  /** What of `close` counts for GRR and for NRR under the policy's form. */
  kept: number
  net: number
  seatsOpen: number
  seatsClose: number
}

/**
 * A unit as retention rates see it; null when it does not pay at the start, or all it paid is late within grace and
 * the policy leaves that out. Constant rates: both ends are converted at the rate of `from`.
 */
export function unitWindow(
  whole: Unit,
  { from, to, conversion, policy }: { from: Day; to: Day; conversion: Conversion; policy: LedgerPolicy },
): UnitWindow | null {
  const unit = withoutLate(whole, to)
  const open = amountOn(unit, from, conversion)
  if (open <= 0) return null
  const close = amountOn(unit, to, conversion, from)
  const counted =
    policy.escalators === 'apart' ? close - escalatedIn(unit, { open: from, close: to }, conversion) : close
  const seats = { seatsOpen: seatsOn(unit, from), seatsClose: seatsOn(unit, to) }
  if (policy.form === 'point_to_point')
    return { unit, open, close, kept: Math.min(open, Math.max(0, counted)), net: counted, ...seats }
  const { lost, wasLost } = movedWithin(unit, from, to, conversion, policy)
  const net = wasLost && !policy.reactivationInNrr ? 0 : counted
  return { unit, open, close, kept: open - Math.min(open, lost), net, ...seats }
}
