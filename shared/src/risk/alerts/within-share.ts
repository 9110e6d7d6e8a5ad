/**
 * Takes from a ranking as much as a share of false alerts allows: at any time the mean of 1 - risk over `before` and all that is
 * taken is at most the share, or, where `before` was worse already, no worse than that. What does not fit yet waits until something riskier made room. Ranked by risk this is the largest
 * number m for which the mean over the top m keeps the share; in any other order it takes at least as many. What is taken first does
 * not depend on `most`, so that more capacity only adds.
 */
export function withinShare<T extends { risk: number }>(
  before: readonly { risk: number }[],
  ranked: readonly T[],
  { most, share }: { most: number; share: number | null },
): T[] {
  if (share === null) return ranked.slice(0, Math.max(0, most))
  const costOf = ({ risk }: { risk: number }): number => 1 - risk - share
  const taken: T[] = []
  const waiting: T[] = []
  let spent = before.reduce((sum, one) => sum + costOf(one), 0)
  const fits = (one: T): boolean => costOf(one) <= 0 || spent + costOf(one) <= slack
  const take = (one: T): void => {
    taken.push(one)
    spent += costOf(one)
  }
  for (const next of ranked) {
    if (taken.length >= most) break
    if (!fits(next)) {
      waiting.push(next)
      continue
    }
    take(next)
    while (taken.length < most) {
      const at = waiting.findIndex(fits)
      if (at === -1) break
      take(waiting.splice(at, 1)[0]!)
    }
  }
  return taken
}

/** Sums of shares come out a little beside the whole number. */
const slack = 1e-9
