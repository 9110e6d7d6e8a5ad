import type { Day } from '@perennial/shared/day'
import { type Change, differenceBetween } from '@perennial/shared/health/changes'
import type { Conclusion } from '@perennial/shared/health/conclusion'

/** A day on which the score moved, and why. The points of its changes sum to the move exactly. */
export interface ScoreMove {
  on: Day
  from: number
  to: number
  /** The rules changed, not the customer. */
  byConfiguration: boolean
  /** The largest first. */
  changes: Change[]
}

type Scored = Conclusion & { score: number }

/** Where the score moved among conclusions in the order they were stored, latest first. Those without a score are stepped over. */
export const scoreMoves = (stored: readonly Conclusion[]): ScoreMove[] =>
  stored
    .filter((one): one is Scored => one.score !== null)
    .flatMap((to, at, all) => moved(all[at - 1], to))
    .reverse()

function moved(from: Scored | undefined, to: Scored): ScoreMove[] {
  if (from === undefined || from.score === to.score) return []
  const byConfiguration = from.version !== to.version
  const cause = byConfiguration ? 'configuration' : 'customer'
  const { changes } = differenceBetween(from, [{ to, cause }])
  return [{ on: to.asOf, from: from.score, to: to.score, byConfiguration, changes }]
}
