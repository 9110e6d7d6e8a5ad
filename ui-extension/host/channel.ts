import type { CrmContext } from '@hubspot/ui-extensions'
import type { RemoteChannel } from '@remote-ui/core'

/** What the page gives a card's worker. Functions cross the channel as calls back to the page. */
export interface CardHost {
  context: CrmContext
  actions: Record<string, (...args: never[]) => unknown>
  /** `hubspot.fetch`: answers the HTTP status and the body as text. */
  fetch: (url: string, options: CardFetch) => Promise<{ status: number; body: string }>
  /** Told when the card's own code threw. */
  failed: (message: string) => void
}

export interface CardFetch {
  method: string
  timeout: number | undefined
  body: unknown
  headers: Record<string, string> | undefined
}

/** What a card's worker does for the page. */
export type CardWorker = {
  /** Evaluates the bundle, which mounts itself on the channel. */
  start: (channel: RemoteChannel, bundleUrl: string, host: CardHost) => Promise<void>
}
