import type { Band } from './band.ts'

/** An account as a portfolio or a parent sees it. `arr` in minor units of one currency; null when it is not known. */
export interface RollUpMember {
  id: string
  name: string
  score: number | null
  band: Band
  arr: number | null
}

/** The health of several accounts as one. Unscored accounts are no part of any mean: `scoredArr` says how much of the revenue is. */
export interface RolledUp {
  accounts: number
  scored: number
  /** Mean of the scores, each as heavy as the account's revenue; null when no scored account has any. */
  weighted: number | null
  mean: number | null
  /** The account with the lowest score: a good mean must not hide it. */
  worst: { id: string; name: string; score: number } | null
  bands: Record<Band, number>
  arr: number
  arrAtRisk: number
  /** Share of the revenue whose account is scored, 0..1; null without revenue. */
  scoredArr: number | null
}

export function rollUp(members: readonly RollUpMember[]): RolledUp {
  const scored = members.filter((one): one is Scored => one.score !== null)
  const arr = arrOf(members)
  const scoredArr = arrOf(scored)
  return {
    accounts: members.length,
    scored: scored.length,
    weighted: share(
      sumOf(scored, one => one.score * (one.arr ?? 0)),
      scoredArr,
    ),
    mean: share(
      sumOf(scored, one => one.score),
      scored.length,
    ),
    worst: worstOf(scored),
    bands: {
      healthy: inBand(members, 'healthy').length,
      watch: inBand(members, 'watch').length,
      at_risk: inBand(members, 'at_risk').length,
      unscored: inBand(members, 'unscored').length,
    },
    arr,
    arrAtRisk: arrOf(inBand(members, 'at_risk')),
    scoredArr: share(scoredArr, arr),
  }
}

type Scored = RollUpMember & { score: number }

const inBand = (members: readonly RollUpMember[], band: Band) => members.filter(one => one.band === band)

const arrOf = (members: readonly RollUpMember[]): number => sumOf(members, ({ arr }) => arr ?? 0)

function sumOf<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0)
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** Of several with the same score the one with most revenue, then the lowest id. */
const worstOf = (scored: readonly Scored[]): RolledUp['worst'] => {
  const [worst] = scored.toSorted(
    (a, b) => a.score - b.score || (b.arr ?? 0) - (a.arr ?? 0) || (a.id < b.id ? -1 : 1),
  )
  return worst ? { id: worst.id, name: worst.name, score: worst.score } : null
}
