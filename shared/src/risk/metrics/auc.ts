/** A score and whether it happened; weight 1 when absent. */
export interface Scored {
  score: number
  happened: boolean
  weight?: number
}

/**
 * The chance that one where it happened has a higher score than one where it did not, ties counting half (Mann-Whitney). Null
 * when all ended alike.
 */
export function auc(rows: readonly Scored[]): number | null {
  const sorted = rows.toSorted((one, other) => one.score - other.score)
  let [notBelow, happened, pairs] = [0, 0, 0]
  for (let from = 0; from < sorted.length; ) {
    let [tiedHappened, tiedNot, to] = [0, 0, from]
    for (; to < sorted.length && sorted[to]!.score === sorted[from]!.score; to += 1) {
      const { happened: did, weight = 1 } = sorted[to]!
      if (did) tiedHappened += weight
      else tiedNot += weight
    }
    pairs += tiedHappened * (notBelow + tiedNot / 2)
    notBelow += tiedNot
    happened += tiedHappened
    from = to
  }
  return happened > 0 && notBelow > 0 ? pairs / (happened * notBelow) : null
}
