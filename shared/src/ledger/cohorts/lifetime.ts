/** How long a customer was watched, in any unit of time. */
export interface Lifetime {
  time: number
  /** Left at `time`; otherwise still there when last seen. */
  event: boolean
  /** Watched only from this age on, because known only since then; null for one watched from the start. */
  entry: number | null
}
