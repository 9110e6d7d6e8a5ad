import type { Request } from 'express'

const origin = 'http://console'
const start = '/console'

/** Where to lead somebody after the login: a page of the console, never another address. */
export function wayBack(asked: unknown): string {
  if (typeof asked !== 'string' || !URL.canParse(asked, origin)) return start
  const url = new URL(asked, origin)
  const inside = url.origin === origin && (url.pathname === start || url.pathname.startsWith(`${start}/`))
  return inside ? url.pathname + url.search : start
}

/** The page somebody asked for before they were led to the door. */
export const askedIn = ({ query }: Pick<Request, 'query'>): string => wayBack(query.to)

/** The same as the query of a link; nothing where the start is wanted. */
export const askFor = (to: string): string => (to === start ? '' : `?to=${encodeURIComponent(to)}`)
