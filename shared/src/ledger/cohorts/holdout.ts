/** How far a fitted curve is from the periods it was not fitted to, on average; a fraction (0.0029 is 0.29 points). */
export interface Holdout {
  mae: number
}

/** Both curves start at period 0. Null when nothing was held out. */
export function holdout(
  fitted: readonly number[],
  observed: readonly number[],
  calibrated: number,
): Holdout | null {
  const errors = observed.map((seen, period) => Math.abs(seen - fitted[period]!)).slice(calibrated + 1)
  if (errors.length === 0) return null
  return { mae: errors.reduce((total, error) => total + error, 0) / errors.length }
}
