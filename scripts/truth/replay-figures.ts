import type { Day } from '@perennial/shared/day'
import type { Truth } from '../../test/world/truth.ts'
import { daysApart, type Matching, outcomesAgree, type Unmatched } from './matching.ts'

/** How well the replay finds decisions and their outcomes at all. */
export interface ReplayFigures {
  trueDecisions: number
  found: number
  /** Of the found, those whose contract ends on the very day. */
  toTheDay: number
  /** Share of the found with the true outcome. */
  agreement: number | null
  differing: (Unmatched & { truly: string; dirt: string[] })[]
  missed: (Unmatched & { dirt: string[] })[]
  invented: (Unmatched & { dirt: string[] })[]
}

export function replayFigures({ matches, missed, invented }: Matching, { dirty }: Truth): ReplayFigures {
  const differing = matches.filter(match => !outcomesAgree(match))
  const explained = <T extends { account: string; end: Day }>(one: T) => ({
    ...one,
    dirt: dirty.filter(({ accountId }) => accountId === one.account).map(({ kind }) => kind),
  })
  return {
    trueDecisions: matches.length + missed.length,
    found: matches.length,
    toTheDay: matches.filter(match => daysApart(match) === 0).length,
    agreement: matches.length === 0 ? null : 1 - differing.length / matches.length,
    differing: differing.map(({ found: { accountId, end, outcome }, truth }) =>
      explained({ account: accountId, end, outcome, truly: truth.outcome }),
    ),
    missed: missed.map(explained),
    invented: invented.map(explained),
  }
}
