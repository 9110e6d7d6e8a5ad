import type { ActiveFaults } from '../faults/active-faults.ts'
import type { Change } from '../portal/change.ts'
import type { Portal } from '../portal/portal.ts'
import { batchesOf } from './batches.ts'
import { Deliveries, type DeliveryCounts } from './deliveries.ts'
import { noticesOf } from './notice.ts'
import { requireKnown } from './subscription.ts'
import { eventsFor, type WebhookEvent } from './webhook-event.ts'
import type { WebhookSettings } from './webhook-settings.ts'

const mostEvents = 99

/** Tells an app of the changes it subscribed to. While there is no target it does not listen to the portal at all. */
export class WebhookPusher {
  readonly #portal: Portal
  readonly #faults: ActiveFaults
  readonly #deliveries: Deliveries
  #gathered: WebhookEvent[] = []
  #sending: NodeJS.Timeout | undefined
  #lastEventId = 100
  #isSameRequest = false

  constructor(portal: Portal, faults: ActiveFaults) {
    this.#portal = portal
    this.#faults = faults
    this.#deliveries = new Deliveries(portal.settings.webhooks)
  }

  get deliveries(): Readonly<DeliveryCounts> {
    return this.#deliveries.counts
  }

  /** Throws TypeError for a target that is no URL, a subscription that cannot be or a limit that lets nothing pass. */
  configure(patch: Partial<WebhookSettings>): void {
    const settings = Object.assign(this.#portal.settings.webhooks, checked(patch))
    const isOn = settings.targetUrl !== null
    this.#portal.watch(isOn ? (change, source) => this.#gather(change, source) : null)
    if (!isOn) this.#deliveries.giveUp()
  }

  /** Resolves once everything that was gathered has been taken or given up. */
  async settled(): Promise<void> {
    this.#send()
    await this.#deliveries.settled()
  }

  #gather(change: Change, source: string): void {
    const { settings, account } = this.#portal
    const occasion = {
      eventId: this.#eventId(),
      portalId: account.portalId,
      occurredAt: Date.now(),
      source,
    }
    const events = noticesOf(change).flatMap(notice => eventsFor(notice, settings.webhooks, occasion))
    if (events.length === 0) return
    this.#sending ??= setTimeout(() => this.#send(), settings.webhooks.gatherMs).unref()
    this.#gathered.push(...events)
  }

  /** One number for everything that changes before the server turns to another request. */
  #eventId(): number {
    if (!this.#isSameRequest) {
      this.#isSameRequest = true
      this.#lastEventId++
      queueMicrotask(() => {
        this.#isSameRequest = false
      })
    }
    return this.#lastEventId
  }

  #send(): void {
    clearTimeout(this.#sending)
    this.#sending = undefined
    const gathered = this.#gathered
    if (gathered.length === 0) return
    this.#gathered = []
    for (const batch of this.#faults.spoil(batchesOf(gathered, mostEvents))) this.#deliveries.add(batch)
  }
}

function checked(patch: Partial<WebhookSettings>): Partial<WebhookSettings> {
  for (const subscription of patch.subscriptions ?? []) requireKnown(subscription)
  if (typeof patch.targetUrl === 'string' && !URL.canParse(patch.targetUrl))
    throw new TypeError(`${patch.targetUrl} is not a URL that webhooks could be sent to`)
  if (patch.maxConcurrentRequests !== undefined && !(patch.maxConcurrentRequests >= 1))
    throw new TypeError(`maxConcurrentRequests must be at least 1, not ${patch.maxConcurrentRequests}`)
  return patch
}
