import { kindOf } from '../kinds.ts'

/** HubSpot's record addresses end in object type id and record id. */
const recordAddress = /\/record\/(0-\d+)\/(\d+)\/?$/

/** The address of a CRM record within this view; null when a link leads elsewhere or to a kind not shown here. */
export function recordHere(url: string): string | null {
  const [, type = '', id] = recordAddress.exec(url) ?? []
  const kind = kindOf(type)
  return kind && id ? `/${kind}/${id}` : null
}
