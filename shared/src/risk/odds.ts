const oddsOf = (share: number): number => share / (1 - share)

/** How many times the odds of one share are those of another. */
export const oddsRatio = (share: number, other: number): number => oddsOf(share) / oddsOf(other)

/** Bayes' rule in odds: what was believed, moved by a ratio of odds; 0 and 1 stay what they are. */
export const movedInOdds = (share: number, ratio: number): number =>
  (share * ratio) / (share * ratio + 1 - share)
