import type {
  CrmContext,
  CrmSearchResponse,
  FetchCrmSearchRequest,
  PagesContext,
  SettingsContext,
} from '@hubspot/ui-extensions'
import type { FormatCrmPropertiesRequest } from '@hubspot/ui-extensions/crm'
import type { RemoteChannel } from '@remote-ui/core'
import type {
  AssociationsResponse,
  CrmPropertiesResponse,
  FetchAssociationsRequest,
  FetchHookOptions,
} from './crmHook.ts'

/** What the page gives a surface's worker. Functions cross the channel as calls back to the page. */
export interface CardHost {
  context: CrmContext | PagesContext | SettingsContext
  /** The app page to start on. */
  appPage: AppPageLocation
  actions: Record<string, (...args: never[]) => unknown>
  /** `hubspot.fetch`: answers the HTTP status and the body as text. */
  fetch: (url: string, options: CardFetch) => Promise<{ status: number; body: string }>
  crm: CardCrm
  /** Told when the card's own code threw. */
  failed: (message: string) => void
}

/** The app page a router shows: its path within the app, and the query. */
export interface AppPageLocation {
  path: string
  params: Record<string, string>
}

export interface CardFetch {
  method: string
  timeout: number | undefined
  body: unknown
  headers: Record<string, string> | undefined
}

/** The CRM as a card's hooks ask it; the record is the one the card stands on. */
export interface CardCrm {
  properties: (names: string[] | '*', options?: FetchHookOptions) => Promise<CrmPropertiesResponse>
  associations: (
    request: FetchAssociationsRequest,
    options?: FetchHookOptions,
  ) => Promise<AssociationsResponse>
  search: (request: FetchCrmSearchRequest, options?: FetchHookOptions) => Promise<CrmSearchResponse>
  format: (request: FormatCrmPropertiesRequest) => Promise<CrmPropertiesResponse[]>
}

/** What a surface's worker does for the page. */
export type CardWorker = {
  /** Evaluates the bundle, which mounts itself on the channel. */
  start: (channel: RemoteChannel, bundleUrl: string, host: CardHost) => Promise<void>
  /** The address bar names another app page. */
  goTo: (location: AppPageLocation) => void
  /** The record's properties may differ from what was read before. */
  recordChanged: () => void
}
