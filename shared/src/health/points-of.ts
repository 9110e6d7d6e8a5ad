/** What rows add to the score in all. */
export const pointsOf = (rows: readonly { points: number }[]): number =>
  rows.reduce((total, { points }) => total + points, 0)
