/** Chance that an event was scored above a non-event (Mann-Whitney, ties half): 0.5 is blind, 1 is perfect. */
export function areaUnderCurve(scored: readonly { score: number; event: boolean }[]): number {
  const events = scored.filter(({ event }) => event)
  const others = scored.filter(({ event }) => !event)
  const wins = events.reduce(
    (sum, { score }) =>
      sum +
      others.reduce((won, other) => won + (score > other.score ? 1 : score === other.score ? 0.5 : 0), 0),
    0,
  )
  return wins / (events.length * others.length)
}
