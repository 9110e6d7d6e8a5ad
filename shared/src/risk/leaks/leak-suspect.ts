/** A column that may know the outcome from after the fact. */
export interface LeakSuspect {
  column: string
  why: string
  /** How well it tells the outcome all by itself, in either direction; null where that is not the point. */
  auc: number | null
}

/** A column, or columns together, that tell the outcome better than this are hardly honest. */
export const tooGood = 0.95
