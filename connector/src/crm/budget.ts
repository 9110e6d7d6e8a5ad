import PQueue from 'p-queue'
import type { CallCounts, Lane } from './crm.ts'
import { SlidingWindow, type Slot } from './sliding-window.ts'

export interface BudgetSettings {
  perTenSeconds: number
  searchPerSecond: number
  now: () => number
  sleep: (ms: number) => Promise<void>
}

/** The quota a call counts against: searches have their own, everything else shares one. */
export type Quota = keyof CallCounts

/**
 * How much of the shared quota a lane may fill. What a lane leaves free is there at once for those above
 * it: under load writes run while the pull waits, and a waiting card never queues behind either.
 */
const laneShare: Record<Lane, number> = { card: 1, write: 0.95, pull: 0.9 }

/** Clocks tell whole milliseconds and timers may be one early, on either side. */
const marginMs = 5

/** Paces all calls to one portal, so that it never has to refuse us for their number. */
export class Budget {
  readonly calls: CallCounts = { read: 0, search: 0, write: 0 }
  readonly #shared: Gate
  readonly #search: Gate

  constructor(settings: BudgetSettings) {
    const { perTenSeconds, searchPerSecond } = settings
    this.#shared = new Gate(settings, perTenSeconds, 10_000 + marginMs, laneShare)
    this.#search = new Gate(settings, searchPerSecond, 1_000 + marginMs, {
      card: 1,
      write: 1,
      pull: 1,
    })
  }

  /** Resolves when the call may go out, and counts it. What it resolves to is to be called with the answer there. */
  async admit(quota: Quota, lane: Lane): Promise<() => void> {
    const answered = await this.#gate(quota).pass(lane)
    this.calls[quota] += 1
    return answered
  }

  /** Holds back every call of this quota for `ms`: the vendor has refused one for its number. */
  pause(quota: Quota, ms: number): void {
    this.#gate(quota).closeFor(ms)
  }

  #gate(quota: Quota): Gate {
    return quota === 'search' ? this.#search : this.#shared
  }
}

/**
 * One quota: three first-come-first-served lanes in front of one sliding window. The vendor counts when a call arrives,
 * which is at the latest when it is answered: from then on its place counts, however long the call was under way.
 */
class Gate {
  readonly #settings: BudgetSettings
  readonly #limits: Record<Lane, number>
  readonly #window: SlidingWindow
  readonly #lanes: Record<Lane, PQueue> = {
    card: new PQueue({ concurrency: 1 }),
    write: new PQueue({ concurrency: 1 }),
    pull: new PQueue({ concurrency: 1 }),
  }
  /** Latest instant slept to: time as far as we know, even when the injected clock stands still. */
  #reached = Number.NEGATIVE_INFINITY
  #closedUntil = Number.NEGATIVE_INFINITY

  constructor(settings: BudgetSettings, limit: number, spanMs: number, share: Record<Lane, number>) {
    this.#settings = settings
    this.#window = new SlidingWindow(spanMs)
    const limitOf = (lane: Lane) => Math.max(1, Math.floor(limit * share[lane]))
    this.#limits = { card: limitOf('card'), write: limitOf('write'), pull: limitOf('pull') }
  }

  /** Resolves when a call may go out; to be told when it is answered. */
  async pass(lane: Lane): Promise<() => void> {
    const slot = await this.#lanes[lane].add(() => this.#turn(lane))
    return () => this.#window.move(slot, this.#now())
  }

  async #turn(lane: Lane): Promise<Slot> {
    const slot = this.#window.reserve(this.#now(), this.#limits[lane])
    do {
      await this.#sleepUntil(slot.at)
      await this.#waitWhileClosed()
      this.#window.renew(slot, this.#now(), this.#limits.card)
    } while (slot.at > this.#now())
    return slot
  }

  closeFor(ms: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, this.#now() + ms)
  }

  /** A pause may be prolonged while we sleep through it; each prolongation is slept through once. */
  async #waitWhileClosed(): Promise<void> {
    for (let slept = Number.NEGATIVE_INFINITY; this.#closedUntil > slept; ) {
      slept = this.#closedUntil
      await this.#sleepUntil(slept)
    }
  }

  async #sleepUntil(instant: number): Promise<void> {
    const wait = instant - this.#now()
    if (wait > 0) await this.#settings.sleep(wait)
    this.#reached = Math.max(this.#reached, instant)
  }

  #now(): number {
    return Math.max(this.#settings.now(), this.#reached)
  }
}
