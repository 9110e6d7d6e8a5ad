/** Shares of a profile's true customers, as fractions. */
export interface Shares {
  right: number
  /** Not right, but marked as assumed. */
  assumed: number
  wrong: number
}

/** How well Perennial reads one messy portal, against the truth it was made from. */
export interface ProfileResult {
  profile: string
  customers: number
  mapping: {
    /** Share of the mapping's provable answers that init found. */
    right: number
    /** Paths that init left in doubt. */
    doubts: string[]
    /** Paths that are wrong without a doubt: there must be none. */
    mistaken: string[]
  }
  arr: Shares
  renewalDate: Shares
  /** Share of customers with a health band. */
  banded: number
  /** Why the others have none, by how many. */
  unbanded: Record<string, number>
}
