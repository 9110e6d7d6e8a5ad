/** One place in the window: when its call starts, and once that is known, when it was answered. */
export interface Slot {
  at: number
}

/**
 * Hands out places so that no `spanMs` ever holds more than a given number of them.
 * Places are reserved before they are used, so callers may sleep until theirs; what came before them may have become
 * later meanwhile, which is why they ask again before they start.
 */
export class SlidingWindow {
  readonly #spanMs: number
  /** Ascending; what lies more than a span back no longer decides and is dropped now and then. */
  #slots: Slot[] = []
  #sinceDrop = 0

  constructor(spanMs: number) {
    this.#spanMs = spanMs
  }

  /** A place at the earliest instant (same clock as `now`) that keeps the window at `limit` or below. */
  reserve(now: number, limit: number): Slot {
    this.#dropOlderThan(now - this.#spanMs)
    const slot = { at: this.#earliest(this.#slots.length, now, limit) }
    this.#insert(slot)
    return slot
  }

  /** Moves a place whose instant has come to now, or further on when those before it leave no room yet. */
  renew(slot: Slot, now: number, limit: number): void {
    this.#remove(slot)
    const before = this.#slots.findLastIndex(({ at }) => at <= slot.at) + 1
    slot.at = this.#earliest(before, now, limit)
    this.#insert(slot)
  }

  /** A place counts from `at` on. */
  move(slot: Slot, at: number): void {
    this.#remove(slot)
    slot.at = at
    this.#insert(slot)
  }

  /** When a place behind the first `before` may start. */
  #earliest(before: number, now: number, limit: number): number {
    const blocking = this.#slots[before - limit]
    return blocking === undefined ? now : Math.max(now, blocking.at + this.#spanMs)
  }

  #insert(slot: Slot): void {
    let place = this.#slots.length
    while (place > 0 && this.#slots[place - 1]!.at > slot.at) place -= 1
    this.#slots.splice(place, 0, slot)
  }

  /** One whose call took longer than a span may have been dropped already. */
  #remove(slot: Slot): void {
    const place = this.#slots.lastIndexOf(slot)
    if (place >= 0) this.#slots.splice(place, 1)
  }

  #dropOlderThan(instant: number): void {
    this.#sinceDrop += 1
    if (this.#sinceDrop < 1_000) return
    this.#sinceDrop = 0
    this.#slots = this.#slots.filter(({ at }) => at > instant)
  }
}
