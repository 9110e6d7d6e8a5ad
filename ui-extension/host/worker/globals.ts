import { createRemoteRoot, type RemoteChannel } from '@remote-ui/core'
import * as RemoteUI from '@remote-ui/react'
import * as React from 'react'
import type { AppPageLocation, CardHost } from '../channel.ts'
import { signal } from '../signal.ts'
import { crmActions, crmGlobals } from './crmGlobals.ts'

type ExtendCallback = (api: Pick<CardHost, 'context' | 'actions'>) => React.ReactElement

interface FetchOptions {
  method?: string
  timeout?: number
  body?: unknown
  headers?: Record<string, string>
}

/** What may change under a running bundle. */
export interface Installed {
  goTo: (location: AppPageLocation) => void
  recordChanged: () => void
}

/**
 * The globals HubSpot's worker gives a bundle. They must exist before the bundle is evaluated, because the SDK
 * takes hold of `extend_V2` while it is imported.
 */
export function installGlobals(channel: RemoteChannel, host: CardHost): Installed {
  const recordChanged = signal()
  const appPage = appPageOf(host.appPage)
  const { crm, context } = host
  const actions = 'crm' in context ? { ...host.actions, ...crmActions(crm, recordChanged) } : host.actions
  const api = { context, actions }
  Object.assign(globalThis, {
    __HUBSPOT_EXTENSION_WORKER__: true,
    React,
    RemoteUI,
    logger: console,
    extend_V2: (card: ExtendCallback) => mount(channel, card(api as never)),
    hsFetch: (url: string | URL, options: FetchOptions = {}) => fetchThrough(host, String(url), options),
    serverless: unavailable('serverless functions'),
    hsWorkerAPI: {
      useExtensionContext: () => context,
      useExtensionActions: () => actions,
      useExtensionApi: () => api,
      useAppPageLocation: appPage.use,
      fetchHubSpotApi: unavailable('the API client'),
      ...crmGlobals(crm, recordChanged),
    },
  })
  return { goTo: appPage.goTo, recordChanged: recordChanged.raise }
}

function mount(channel: RemoteChannel, card: React.ReactElement): void {
  const root = createRemoteRoot(channel, { strict: false })
  // the SDK's root and core are typed against different copies of the same channel
  RemoteUI.createRoot(root as never).render(card)
  root.mount()
}

/** The app page as a value that components follow. */
function appPageOf(start: AppPageLocation) {
  const moved = signal()
  let now = start
  return {
    use: () => React.useSyncExternalStore(moved.listen, () => now),
    goTo: (location: AppPageLocation) => {
      now = location
      moved.raise()
    },
  }
}

async function fetchThrough(host: CardHost, url: string, options: FetchOptions): Promise<Response> {
  const { method = 'GET', timeout, body, headers } = options
  const answer = await host.fetch(url, { method, timeout, body, headers })
  return new Response(answer.body, { status: answer.status, headers: { 'content-type': 'application/json' } })
}

const unavailable = (what: string) => async () => {
  throw new Error(`This local record view does not offer ${what}`)
}
