import { wilson, z95 } from '../../risk/wilson.ts'
import { type Interval, ratioIntervals } from './bootstrap.ts'
import type { DueRenewal } from './renewal-rate.ts'
import type { UnitWindow } from './unit-window.ts'

/** Retention of one group. Rates are fractions, null where nobody paid at the start; money is in minor units. */
export interface RetentionFigures {
  n: number
  start: number
  end: number
  nrr: number | null
  grr: number | null
  logo: number | null
  seat: number | null
  /** Active users, each account capped at what it had; null where usage does not say, and of subscriptions. */
  user: number | null
  kept: number
  lost: number
  lostAmount: number
  /** Of what was due in the window. */
  renewal: { due: number; renewed: number; rate: number; count: number; kept: number } | null
  /** Kish's effective number of units: far below n, one of them dominates the money-weighted rates. */
  effectiveN: number | null
  intervals: Record<'nrr' | 'grr' | 'logo' | 'seat' | 'renewal', Interval | null>
}

export function retentionFigures(
  windows: readonly UnitWindow[],
  renewals: readonly DueRenewal[],
  users: ActiveUsers | null = null,
): RetentionFigures {
  const n = windows.length
  const start = sum(windows, one => one.open)
  const seats = sum(windows, one => one.seatsOpen)
  const kept = windows.filter(({ close }) => close > 0).length
  const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)
  return {
    n,
    start,
    end: sum(windows, one => one.close),
    nrr: share(
      sum(windows, one => one.net),
      start,
    ),
    grr: share(
      sum(windows, one => one.kept),
      start,
    ),
    logo: share(kept, n),
    seat: share(sum(windows, keptSeats), seats),
    user: users && userRetention(windows, users),
    kept,
    lost: n - kept,
    lostAmount: sum(
      windows.filter(({ close }) => close <= 0),
      one => one.open,
    ),
    renewal: renewalFigures(renewals),
    effectiveN: share(
      start ** 2,
      sum(windows, one => one.open ** 2),
    ),
    intervals: {
      ...moneyIntervals(windows),
      logo: proportion(kept, n),
      seat: seats > 0 ? proportion(sum(windows, keptSeats), seats) : null,
      renewal: proportion(renewals.filter(one => one.renewed > 0).length, renewals.length),
    },
  }
}

/** Active users by account at both ends of a window. */
export interface ActiveUsers {
  open: ReadonlyMap<string, number>
  close: ReadonlyMap<string, number>
}

function userRetention(windows: readonly UnitWindow[], { open, close }: ActiveUsers): number | null {
  const users = windows.map(({ unit }) => ({
    before: open.get(unit.id) ?? 0,
    after: close.get(unit.id) ?? 0,
  }))
  const before = sum(users, one => one.before)
  return before > 0 ? sum(users, one => Math.min(one.before, one.after)) / before : null
}

const keptSeats = ({ seatsOpen, seatsClose }: UnitWindow): number => Math.min(seatsOpen, seatsClose)

function renewalFigures(renewals: readonly DueRenewal[]): RetentionFigures['renewal'] {
  const due = sum(renewals, one => one.due)
  if (due <= 0) return null
  const renewed = sum(renewals, one => one.renewed)
  const kept = renewals.filter(one => one.renewed > 0).length
  return { due, renewed, rate: renewed / due, count: renewals.length, kept }
}

function proportion(part: number, whole: number): Interval | null {
  if (whole <= 0) return null
  const { low, high } = wilson(part / whole, whole, z95)
  return { lower: low, upper: high }
}

/** The lines of one account leave together: it is drawn as a whole. */
function moneyIntervals(windows: readonly UnitWindow[]): Record<'nrr' | 'grr', Interval | null> {
  const byAccount = Map.groupBy(windows, ({ unit }) => unit.account.id)
  const clusters = [...byAccount.values()].map(own => ({
    base: sum(own, one => one.open),
    parts: [sum(own, one => one.net), sum(own, one => one.kept)],
  }))
  const [nrr = null, grr = null] = ratioIntervals(clusters) ?? []
  return { nrr, grr }
}

const sum = <T>(list: readonly T[], read: (one: T) => number): number =>
  list.reduce((total, one) => total + read(one), 0)
