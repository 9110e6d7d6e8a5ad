import { useCallback, useSyncExternalStore } from 'react'
import { pagePath } from '../../kit/Pages.tsx'
import type { AppPageLocation } from '../channel.ts'
import { type RecordKind, recordKinds } from '../kinds.ts'

/** What an address of this view shows. */
export type Place =
  | { view: 'list'; kind: RecordKind }
  | { view: 'record'; kind: RecordKind; id: string }
  | { view: 'pages'; location: AppPageLocation }
  | { view: 'settings' }
  | { view: 'report' }

/** The switch of the connector stands in every address, so that it survives a reload and a link can carry it. */
export const connectorParameter = 'connector'

export function placeAt(pathname: string, search: string): Place {
  const [first = '', second] = pathname.split('/').filter(Boolean)
  if (first === 'settings' || first === 'report') return { view: first }
  if (first === 'pages') return { view: 'pages', location: appPageAt(pathname, search) }
  const kind = recordKinds.find(name => name === first) ?? 'companies'
  return second ? { view: 'record', kind, id: second } : { view: 'list', kind }
}

function appPageAt(pathname: string, search: string): AppPageLocation {
  const { [connectorParameter]: _ours, ...params } = Object.fromEntries(new URLSearchParams(search))
  return { path: pathname.slice(pagesBase.length) || '/', params }
}

/** Where the app's pages stand in this view. */
export const pagesBase = '/pages'

export function appPageAddress(to: string, params?: Record<string, string>): string {
  const path = pagePath(to, params)
  return pagesBase + (path === '/' ? '' : path)
}

const moved = 'host-moved'

/** Where the browser is, and the way elsewhere; back and forward work. */
export function useAddress() {
  const href = useSyncExternalStore(follow, () => location.pathname + location.search)
  const { pathname, search } = new URL(href, location.origin)
  const go = useCallback((url: string) => {
    history.pushState(null, '', withConnector(url))
    dispatchEvent(new Event(moved))
    scrollTo(0, 0)
  }, [])
  return { place: placeAt(pathname, search), parameters: new URLSearchParams(search), go }
}

function follow(changed: () => void): () => void {
  addEventListener('popstate', changed)
  addEventListener(moved, changed)
  return () => {
    removeEventListener('popstate', changed)
    removeEventListener(moved, changed)
  }
}

/** An address that says nothing of the switch keeps it as it is. */
function withConnector(url: string): string {
  const next = new URL(url, location.origin)
  const now = new URLSearchParams(location.search).get(connectorParameter)
  if (now && !next.searchParams.has(connectorParameter)) next.searchParams.set(connectorParameter, now)
  return next.pathname + next.search
}

/** This address with the switch set another way; the usual way is not written down. */
export function withSwitch(mode: string, usual: string): string {
  const next = new URL(location.href)
  next.searchParams.delete(connectorParameter)
  if (mode !== usual) next.searchParams.set(connectorParameter, mode)
  return next.pathname + next.search
}
