import type { Adjustment } from '../../model/adjustment.ts'

/** The adjustment known last comes last; of two known at the same moment the one with the higher id. */
export const inOrderOfKnowledge = (adjustments: readonly Adjustment[]): Adjustment[] =>
  [...adjustments].sort((a, b) => order(a.knownFrom, b.knownFrom) || order(a.id, b.id))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
