import type { RenewalDecision } from '../ledger/decisions.ts'
import { wilson, z95 } from '../risk/wilson.ts'
import { type Band, isAbove, type Scored } from './band.ts'

/** Whose band was nearer to how a renewal ended. `unscored`: the model gave none; `open`: nothing was decided yet. */
export const nearers = ['person', 'model', 'both', 'unscored', 'open'] as const
export type Nearer = (typeof nearers)[number]

/** A renewal speaks for the better of two bands, a loss for the worse; within one band both said the same. */
export function nearerOf(said: Scored, model: Band, outcome: RenewalDecision['outcome'] | null): Nearer {
  if (outcome === null) return 'open'
  if (model === 'unscored') return 'unscored'
  if (said === model) return 'both'
  return isAbove(said, model) === (outcome === 'renewed') ? 'person' : 'model'
}

export interface WhoWasRight extends Record<Nearer, number> {
  /** Of the renewals that tell the two apart, the share that went the person's way, 0..1; null without any. */
  personShare: number | null
  /** Wilson's 95 % interval around it. */
  low: number
  high: number
  /** Null while the interval holds one half: too few to tell. */
  better: 'person' | 'model' | null
}

export function whoWasRight(all: readonly Nearer[]): WhoWasRight {
  const counts = Object.fromEntries(
    nearers.map(nearer => [nearer, all.filter(one => one === nearer).length]),
  ) as Record<Nearer, number>
  const told = counts.person + counts.model
  const personShare = told === 0 ? null : counts.person / told
  const { low, high } = wilson(personShare ?? 0, told, z95)
  return { ...counts, personShare, low, high, better: low > 0.5 ? 'person' : high < 0.5 ? 'model' : null }
}
