import { createContext, useContext } from 'react'

/** What the SDK's hooks answer inside a surface. */
interface Host {
  context: object
  actions: object
}

/** Which app page is on show: its path below the app, and the query. */
export interface PageLocation {
  path: string
  params: Record<string, string>
}

const InHost = createContext<Host | null>(null)
const OnPage = createContext<PageLocation>({ path: '/', params: {} })
export const HostProvider = InHost.Provider
export const PageLocationProvider = OnPage.Provider
export const usePageLocation = (): PageLocation => useContext(OnPage)

export function useExtensionApi(): Host {
  const host = useContext(InHost)
  if (host === null) throw new Error('this hook works inside a surface only')
  return host
}

export const useExtensionActions = (): object => useExtensionApi().actions
export const useExtensionContext = (): object => useExtensionApi().context
