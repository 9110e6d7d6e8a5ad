import type { RecordKind } from '../kinds.ts'
import type { RecordList } from '../record.ts'
import { entryProperties, recordEntry } from './entry.ts'
import type { Hubspot, HubspotRecord } from './hubspot.ts'
import type { Portal } from './portal.ts'
import { readStages } from './stages.ts'

// https://developers.hubspot.com/docs/api-reference/crm-search-v3/guide
export const searchPath = (objectType: string) => `/crm/v3/objects/${objectType}/search`
const pageLength = 20

export interface Found {
  results: HubspotRecord[]
  total: number
  paging?: { next?: { after: string } }
}

/** What lists are sorted by: the name of whatever the kind is. */
const sortedBy: Record<RecordKind, string> = {
  companies: 'name',
  contacts: 'lastname',
  deals: 'dealname',
  tickets: 'subject',
}

/** Records of a kind that match what was typed, in order of name; all of them for an empty query. */
export async function findRecords(
  crm: Hubspot,
  kind: RecordKind,
  { query, after }: { query: string; after: string | null },
  { currency }: Portal,
): Promise<RecordList> {
  const [found, stages] = await Promise.all([
    crm.post<Found>(searchPath(kind), {
      ...(query ? { query } : {}),
      ...(after ? { after } : {}),
      limit: pageLength,
      properties: entryProperties[kind],
      sorts: [{ propertyName: sortedBy[kind], direction: 'ASCENDING' }],
    }),
    readStages(crm, kind),
  ])
  return {
    records: found.results.map(record => recordEntry(kind, record, { stages, currency })),
    total: found.total,
    next: found.paging?.next?.after ?? null,
  }
}
