import type { Call } from '../http/call.ts'
import { invalid } from '../http/refusal.ts'

/** HubSpot's `paging` block, present only while there is more. */
export function pagingBody(call: Call, after: string | null): { paging?: object } {
  if (after === null) return {}
  const query = new URLSearchParams()
  for (const name of new Set(call.query.keys())) query.set(name, call.query.getAll(name).join(','))
  query.set('after', after)
  return { paging: { next: { after, link: `${call.origin}${call.path}?${query}` } } }
}

/** A cursor this server gave out. Throws the 400 HubSpot answers to any other. */
export function cursorIn(text: string | null | undefined): number {
  if (text === null || text === undefined || text === '') return 0
  if (!/^\d{1,15}$/.test(text)) throw invalid(`the after cursor is not valid: ${text}`)
  return Number(text)
}
