/** The only place that reads the wall clock. Everything else takes time as an argument. */
export interface Clock {
  now(): Date
}

export const wallClock: Clock = { now: () => new Date() }

/** Milliseconds since an arbitrary start, for measuring durations only. */
export const stopwatch = (): (() => number) => {
  const start = performance.now()
  return () => performance.now() - start
}
