/**
 * Rounds points so that what is shown still adds up to the total that is shown (largest remainders).
 * `digits` grows to two where one would make the total look as if it rounded to another score.
 */
export function shownPoints(points: readonly number[]): { shown: string[]; total: string } {
  const sum = points.reduce((left, right) => left + right, 0)
  const digits = Math.round(Number(sum.toFixed(1))) === Math.round(sum) ? 1 : 2
  const unit = 10 ** digits
  const floors = points.map(value => Math.floor(value * unit))
  const missing = Math.round(sum * unit) - floors.reduce((left, right) => left + right, 0)
  const remainder = (index: number) => points[index]! * unit - floors[index]!
  const byRemainder = points
    .map((_, index) => index)
    .sort((left, right) => remainder(right) - remainder(left))
  for (const index of byRemainder.slice(0, missing)) floors[index]! += 1
  return {
    shown: floors.map(value => (value / unit).toFixed(digits)),
    total: (Math.round(sum * unit) / unit).toFixed(digits),
  }
}

/** "+3.2" or "-1.0": for points that are a difference. */
export const withSign = (points: string): string => (Number(points) > 0 ? `+${points}` : points)

/** Points that are written as nothing: a row of its own would only raise a question. */
export const isNothing = (points: string): boolean => Number(points) === 0
