/** A share as past cases show it, drawn towards what is said of it before there are any. */
export interface SeenShare {
  share: number
  /** Past cases it rests on. */
  cases: number
  /** What it is drawn towards. */
  prior: number
}

/** (sum + strength · prior) / (cases + strength); each case counts between 0 and 1. */
export const seenShare = (
  cases: readonly number[],
  { prior, strength }: { prior: number; strength: number },
): SeenShare => ({
  share: (cases.reduce((sum, one) => sum + one, 0) + strength * prior) / (cases.length + strength),
  cases: cases.length,
  prior,
})

export const percentOf = (share: number): string => `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`

/** "85.7 %: 209 past cases, drawn towards 97 %". */
export const seenText = ({ share, cases, prior }: SeenShare, what: string, which = ''): string =>
  `${percentOf(share)}: ${cases} past ${what}${cases === 1 ? '' : 's'}${which}, drawn towards ${percentOf(prior)}`
