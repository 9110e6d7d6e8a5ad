import PQueue from 'p-queue'
import { postEvents } from './post-events.ts'
import type { WebhookEvent } from './webhook-event.ts'
import type { WebhookSettings } from './webhook-settings.ts'

/** What has become of the requests so far. */
export interface DeliveryCounts {
  /** Requests the target took. */
  sent: number
  /** Attempts repeated after one that failed. */
  retried: number
  /** Requests given up after their last attempt. */
  failed: number
  /** Requests neither taken nor given up yet. */
  waiting: number
}

/** Requests on their way to the target: so many at once, repeated until taken or given up. */
export class Deliveries {
  readonly #settings: WebhookSettings
  readonly #requests = new PQueue()
  readonly #counts: DeliveryCounts = { sent: 0, retried: 0, failed: 0, waiting: 0 }
  readonly #waits = new Set<NodeJS.Timeout>()
  readonly #onSettled: (() => void)[] = []

  constructor(settings: WebhookSettings) {
    this.#settings = settings
  }

  get counts(): Readonly<DeliveryCounts> {
    return this.#counts
  }

  add(events: WebhookEvent[]): void {
    this.#counts.waiting++
    this.#requests.concurrency = this.#settings.maxConcurrentRequests
    this.#enqueue(events, 0)
  }

  /** Resolves once nothing is waiting. */
  async settled(): Promise<void> {
    if (this.#counts.waiting > 0) await new Promise<void>(resolve => this.#onSettled.push(resolve))
  }

  /** Ends every wait for a further attempt. */
  giveUp(): void {
    for (const wait of this.#waits) {
      clearTimeout(wait)
      this.#settle('failed')
    }
    this.#waits.clear()
  }

  #enqueue(events: WebhookEvent[], attemptNumber: number): void {
    void this.#requests.add(() => this.#attempt(events, attemptNumber))
  }

  async #attempt(events: WebhookEvent[], attemptNumber: number): Promise<void> {
    const { targetUrl, timeoutMs } = this.#settings
    const numbered = events.map(event => ({ ...event, attemptNumber }))
    if (targetUrl !== null && (await postEvents(targetUrl, numbered, timeoutMs))) this.#settle('sent')
    else this.#tryAgain(events, attemptNumber)
  }

  #tryAgain(events: WebhookEvent[], attemptNumber: number): void {
    const { targetUrl, retryDelaysMs } = this.#settings
    const delayMs = retryDelaysMs[attemptNumber]
    if (targetUrl === null || delayMs === undefined) this.#settle('failed')
    else this.#wait(jittered(delayMs), () => this.#enqueue(events, attemptNumber + 1))
  }

  #wait(delayMs: number, retry: () => void): void {
    const wait = setTimeout(() => {
      this.#waits.delete(wait)
      this.#counts.retried++
      retry()
    }, delayMs).unref()
    this.#waits.add(wait)
  }

  #settle(outcome: 'sent' | 'failed'): void {
    this.#counts[outcome]++
    this.#counts.waiting--
    if (this.#counts.waiting > 0) return
    for (const resolve of this.#onSettled.splice(0)) resolve()
  }
}

const jittered = (delayMs: number): number => delayMs * (0.8 + 0.2 * Math.random())
