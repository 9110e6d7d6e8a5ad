import type { Day } from '@perennial/shared/day'
import type { MembershipChange } from './membership-changes.ts'

/** A stay of an account in a segment. */
export interface Spell {
  segment: string
  account: string
  entered: Day
  /** The first day it was no longer in, or not known to be; null = it still is. */
  left: Day | null
}

/** The stays that changes add up to, in order; one that ended on the day it began is none. */
export function spellsOf(changes: readonly MembershipChange[]): Spell[] {
  const own = Map.groupBy(changes, ({ segment, account }) => JSON.stringify([segment, account]))
  return [...own.values()].flatMap(one => spellsOfOne(one).filter(({ entered, left }) => entered !== left))
}

const spellsOfOne = (changes: readonly MembershipChange[]): Spell[] =>
  changes.flatMap(({ segment, account, on, member }, at) =>
    member ? [{ segment, account, entered: on, left: changes[at + 1]?.on ?? null }] : [],
  )
