import { createRemoteRoot, type RemoteChannel } from '@remote-ui/core'
import * as RemoteUI from '@remote-ui/react'
import * as React from 'react'
import type { CardHost } from '../channel.ts'

type ExtendCallback = (api: Pick<CardHost, 'context' | 'actions'>) => React.ReactElement

interface FetchOptions {
  method?: string
  timeout?: number
  body?: unknown
  headers?: Record<string, string>
}

/**
 * The globals HubSpot's worker gives a bundle. They must exist before the bundle is evaluated, because the SDK
 * takes hold of `extend_V2` while it is imported.
 */
export function installGlobals(channel: RemoteChannel, host: CardHost): void {
  const Host = React.createContext(host)
  const useHost = () => React.useContext(Host)
  const mount = (card: React.ReactElement) => {
    const root = createRemoteRoot(channel, { strict: false })
    // the SDK's root and core are typed against different copies of the same channel
    RemoteUI.createRoot(root as never).render(React.createElement(Host.Provider, { value: host }, card))
    root.mount()
  }
  Object.assign(globalThis, {
    __HUBSPOT_EXTENSION_WORKER__: true,
    React,
    RemoteUI,
    logger: console,
    extend_V2: (card: ExtendCallback) => mount(card({ context: host.context, actions: host.actions })),
    hsFetch: (url: string | URL, options: FetchOptions = {}) => fetchThrough(host, String(url), options),
    serverless: unavailable('serverless functions'),
    hsWorkerAPI: {
      useExtensionContext: () => useHost().context,
      useExtensionActions: () => useHost().actions,
      useExtensionApi: useHost,
      useAppPageLocation: () => ({ path: '/', params: {} }),
      fetchCrmProperties: unavailable('useCrmProperties'),
      fetchAssociations: unavailable('useAssociations'),
      fetchCrmSearch: unavailable('useCrmSearch'),
      fetchHubSpotApi: unavailable('the API client'),
      formatCrmProperties: unavailable('formatCrmProperties'),
    },
  })
}

async function fetchThrough(host: CardHost, url: string, options: FetchOptions): Promise<Response> {
  const { method = 'GET', timeout, body, headers } = options
  const answer = await host.fetch(url, { method, timeout, body, headers })
  return new Response(answer.body, { status: answer.status, headers: { 'content-type': 'application/json' } })
}

const unavailable = (what: string) => async () => {
  throw new Error(`This local record view does not offer ${what}`)
}
