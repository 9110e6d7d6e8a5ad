import type { Day } from '../day.ts'
import type { AccountView } from '../model/account-view.ts'
import type { Policy } from '../policy.ts'

/** One sign of health, read from an account's facts. A new measure is one file and one line in `measures.ts`. */
export interface Measure {
  id: string
  label: string
  /** Data without which no account of the portal could have a value. */
  needs: readonly DataNeed[]
  /** How far back the measure looks, in days. */
  horizonDays: number
  read(view: AccountView, asOf: Day, policy: Policy): Reading
}

/** Kinds of data a portal may or may not have. */
export const dataNeeds = [
  'touchpoints',
  'usage',
  'active_users',
  'seats',
  'tickets',
  'surveys',
  'onboarding',
  'sentiment',
  'roles',
] as const
export type DataNeed = (typeof dataNeeds)[number]

/** `value` 0..100 (100 is best), or null when the account's facts do not tell: unknown is never zero. */
export interface Reading {
  value: number | null
  /** In one plain sentence, why this value. */
  because: string
  evidence: Evidence[]
}

export interface Evidence {
  text: string
  url: string | null
}

export const unknown = (because: string): Reading => ({ value: null, because, evidence: [] })

/** Straight lines between the given points, flat outside them. Points must rise in x. */
export function interpolate(x: number, points: readonly (readonly [x: number, value: number])[]): number {
  const next = points.findIndex(([px]) => px > x)
  if (next === 0) return points[0]![1]
  if (next === -1) return points.at(-1)![1]
  const [x0, y0] = points[next - 1]!
  const [x1, y1] = points[next]!
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)
}
