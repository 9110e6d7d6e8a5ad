import { useMemo, useSyncExternalStore } from 'react'
import type { PageLocation } from './sdk/host.tsx'

/** Where the console lives on its origin. */
export const base = '/console'

export const hrefOf = (path: string): string => base + (path === '/' ? '' : path)

const moved = 'perennial:moved'

/** Goes to a path of the console, with its query, without loading anything anew. */
export function go(path: string): void {
  const before = location.pathname
  history.pushState(null, '', hrefOf(path))
  dispatchEvent(new Event(moved))
  if (location.pathname !== before) scrollTo(0, 0)
}

function follow(changed: () => void): () => void {
  addEventListener('popstate', changed)
  addEventListener(moved, changed)
  return () => {
    removeEventListener('popstate', changed)
    removeEventListener(moved, changed)
  }
}

const shown = (): string => location.pathname + location.search

/** The path below the console and the query in the address bar, as they change. */
export function useAddress(): PageLocation {
  const address = useSyncExternalStore(follow, shown)
  return useMemo(() => locationIn(address), [address])
}

function locationIn(address: string): PageLocation {
  const { pathname, searchParams } = new URL(address, 'http://console')
  const path = pathname.slice(base.length).replace(/\/+$/, '') || '/'
  return { path, params: Object.fromEntries(searchParams) }
}
