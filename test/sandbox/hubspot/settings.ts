import type { ObjectType } from '../../world/portal.ts'
import { allScopes } from './http/scopes.ts'
import { defaultWebhooks, type WebhookSettings } from './webhooks/webhook-settings.ts'

export interface Buckets {
  enabled: boolean
  /** Calls each app may make in any ten seconds, searches not counted. */
  perTenSeconds: number
  /** Calls all private apps of the account may make in a day. */
  daily: number
  searchPerSecond: number
}

/** What a test may set about the server while it runs. */
export interface Settings {
  /** How long the search goes on showing a record as it was before its latest change. */
  indexLagMs: number
  buckets: Buckets
  /** Private-app tokens and the scopes each was granted. */
  tokens: Record<string, string[]>
  /** How long an OAuth access token lives. */
  accessTokenTtlMs: number
  /** Whether a merge gives the surviving record a new id, as HubSpot does for some objects. */
  mergeMakesNewId: boolean
  /** Results a search can page through before HubSpot answers 400. */
  searchWindow: number
  /** Object types this portal does not have, as without the product they come with. */
  missingObjects: ObjectType[]
  webhooks: WebhookSettings
}

export const privateAppToken = 'pat-na1-00000000-0000-4000-8000-000000000000'

export const defaultSettings = (): Settings => ({
  indexLagMs: 0,
  buckets: { enabled: true, perTenSeconds: 110, daily: 625_000, searchPerSecond: 5 },
  tokens: { [privateAppToken]: [...allScopes] },
  accessTokenTtlMs: 1_800_000,
  mergeMakesNewId: false,
  searchWindow: 10_000,
  missingObjects: [],
  webhooks: defaultWebhooks(),
})
