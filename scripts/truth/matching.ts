import { type Day, daysBetween } from '@perennial/shared/day'
import type { PastDecision } from '@perennial/shared/risk/decisions/past-decision'
import type { TrueAccount, TrueDecision } from '../../test/world/truth.ts'

/** A decision as it was found, and the true one it is about. */
export interface Match {
  found: PastDecision
  truth: TrueDecision
}

/** A decision that has no counterpart: a true one that was not found, or one that was found and never was. */
export interface Unmatched {
  account: string
  end: Day
  outcome: string
}

export interface Matching {
  matches: Match[]
  missed: Unmatched[]
  invented: Unmatched[]
}

/** Ends of contracts further apart belong to different decisions: the shortest terms are longer. */
const mostDaysApart = 45

/** Pairs decisions of one account whose contracts end nearest to each other; each belongs to one pair at most. */
export function matching(found: readonly PastDecision[], accounts: readonly TrueAccount[]): Matching {
  const own = Map.groupBy(found, ({ accountId }) => accountId)
  const matches = accounts.flatMap(({ id, decisions }) => nearestPairs(own.get(id) ?? [], decisions))
  const matched = new Set<unknown>(matches.flatMap(({ found: one, truth }) => [one, truth]))
  return {
    matches,
    missed: accounts.flatMap(({ id, decisions }) =>
      decisions
        .filter(decision => !matched.has(decision))
        .map(({ on, outcome }) => ({ account: id, end: on, outcome })),
    ),
    invented: found
      .filter(decision => !matched.has(decision))
      .map(({ accountId, end, outcome }) => ({ account: accountId, end, outcome })),
  }
}

function nearestPairs(found: readonly PastDecision[], decisions: readonly TrueDecision[]): Match[] {
  const taken = new Set<unknown>()
  return found
    .flatMap(one => decisions.map(truth => ({ found: one, truth })))
    .filter(pair => daysApart(pair) <= mostDaysApart)
    .sort((a, b) => daysApart(a) - daysApart(b))
    .filter(({ found: one, truth }) => {
      if (taken.has(one) || taken.has(truth)) return false
      taken.add(one).add(truth)
      return true
    })
}

/** Between the ends of the contract as found and as it is. */
export const daysApart = ({ found, truth }: Match): number => Math.abs(daysBetween(found.end, truth.on))

export const outcomesAgree = ({ found, truth }: Match): boolean =>
  (found.outcome === 'lost') === (truth.outcome === 'churned')
