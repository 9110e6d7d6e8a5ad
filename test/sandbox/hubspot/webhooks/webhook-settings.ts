import { appId } from '../http/local-app.ts'
import type { Subscription } from './subscription.ts'

/** Where an app wants to be told of changes, and of which. */
export interface WebhookSettings {
  /** Null switches webhooks off. */
  targetUrl: string | null
  subscriptions: Subscription[]
  appId: number
  /** Requests to the target that may be open at once. */
  maxConcurrentRequests: number
  /** How long changes are gathered into one request. */
  gatherMs: number
  /** After this long without an answer a request has failed. */
  timeoutMs: number
  /** The longest wait before each further attempt; as many attempts follow as there are entries. */
  retryDelaysMs: number[]
}

const minutes = (...counts: number[]): number[] => counts.map(count => count * 60_000)

/**
 * HubSpot's own figures: five seconds, ten retries spread over 24 hours, ten requests at once.
 * https://developers.hubspot.com/docs/apps/developer-platform/add-features/configure-webhooks
 */
export const defaultWebhooks = (): WebhookSettings => ({
  targetUrl: null,
  subscriptions: [],
  appId,
  maxConcurrentRequests: 10,
  gatherMs: 20,
  timeoutMs: 5_000,
  retryDelaysMs: minutes(1, 5, 15, 30, 60, 120, 180, 240, 300, 480),
})
