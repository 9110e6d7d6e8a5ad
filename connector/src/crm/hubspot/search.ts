import type { RecordKind } from '../../record.ts'
import { searchPath } from './endpoints.ts'
import { hubspotKinds, propertiesOf } from './kinds.ts'
import { ask, type Portal } from './portal.ts'
import { readWire } from './read.ts'
import type { WireList, WireRecord } from './wire.ts'

export const searchPageSize = 200
/** HubSpot refuses a search whose body is longer than this. */
const longestBody = 3_000

export interface Filter {
  propertyName: string
  operator: 'GTE' | 'LT' | 'GT'
  value: string
}

/** First page of the records that pass all filters, ascending; carries at least the modified date. */
export async function search(
  portal: Portal,
  kind: RecordKind,
  filters: Filter[],
  sortedBy: string,
): Promise<WireList<WireRecord>> {
  const body = query(portal, kind, filters, sortedBy)
  const { path } = hubspotKinds[kind]
  const answer = await ask<WireList<WireRecord>>(portal, searchPath(path), body, 'search')
  return answer.body
}

/** What `search` found with all mapped properties, read by id when they did not fit into the search. */
export async function complete(portal: Portal, kind: RecordKind, found: WireRecord[]): Promise<WireRecord[]> {
  if (!tooWide(portal, kind)) return found
  const ids = found.map(wire => wire.id)
  return readWire(portal, kind, ids, propertiesOf(kind, portal.settings.properties[kind]))
}

function query(portal: Portal, kind: RecordKind, filters: Filter[], sortedBy: string) {
  const { modified } = hubspotKinds[kind]
  return {
    filterGroups: [{ filters }],
    sorts: [{ propertyName: sortedBy, direction: 'ASCENDING' }],
    properties: tooWide(portal, kind) ? [modified] : propertiesOf(kind, portal.settings.properties[kind]),
    limit: searchPageSize,
  }
}

/** The filters of `changed` take a few hundred characters; the rest is for property names. */
function tooWide(portal: Portal, kind: RecordKind): boolean {
  const properties = JSON.stringify(propertiesOf(kind, portal.settings.properties[kind]))
  return properties.length > longestBody - 600
}

/** When a record was last modified, in epoch milliseconds. */
export function momentOf(kind: RecordKind, wire: WireRecord): number {
  return Date.parse(wire.properties[hubspotKinds[kind].modified] ?? wire.updatedAt)
}
