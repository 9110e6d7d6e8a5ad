/**
 * Hands out start times so that no `spanMs` ever holds more than a given number of starts.
 * Times are reserved before they are used, so callers may sleep until theirs without asking again.
 */
export class SlidingWindow {
  readonly #spanMs: number
  /** Ascending; what lies more than a span back no longer decides and is dropped now and then. */
  #starts: number[] = []
  #sinceDrop = 0

  constructor(spanMs: number) {
    this.#spanMs = spanMs
  }

  /** The earliest instant (same clock as `now`) at which one more start keeps the window at `limit` or below. */
  reserve(now: number, limit: number): number {
    this.#dropOlderThan(now - this.#spanMs)
    const blocking = this.#starts[this.#starts.length - limit]
    const start = blocking === undefined ? now : Math.max(now, blocking + this.#spanMs)
    this.#insert(start)
    return start
  }

  #insert(start: number): void {
    let at = this.#starts.length
    while (at > 0 && this.#starts[at - 1]! > start) at -= 1
    this.#starts.splice(at, 0, start)
  }

  #dropOlderThan(instant: number): void {
    this.#sinceDrop += 1
    if (this.#sinceDrop < 1_000) return
    this.#sinceDrop = 0
    this.#starts = this.#starts.filter(start => start > instant)
  }
}
