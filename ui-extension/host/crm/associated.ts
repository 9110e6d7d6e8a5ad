import type { Hubspot, HubspotRecord } from './hubspot.ts'

/** Any record: its type by HubSpot's plural name, and its id. */
export interface RecordKey {
  kind: string
  id: string
}

export interface AssociationType {
  category: string
  typeId: number
  label: string | null
}

export interface Association {
  toObjectId: string | number
  associationTypes: AssociationType[]
}

// https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide
const associationsPath = ({ kind, id }: RecordKey, to: string) =>
  `/crm/v4/objects/${kind}/${id}/associations/${to}?limit=500`
// https://developers.hubspot.com/docs/api-reference/crm-objects-v3/guide
const batchReadPath = (type: string) => `/crm/v3/objects/${type}/batch/read`

const batch = 100

export const associationsOf = async (crm: Hubspot, from: RecordKey, to: string): Promise<Association[]> =>
  (await crm.get<{ results: Association[] }>(associationsPath(from, to))).results

/** Records by their ids, in batches; ids that are gone are left out. */
export async function readRecords(
  crm: Hubspot,
  type: string,
  ids: readonly string[],
  properties: readonly string[],
): Promise<HubspotRecord[]> {
  const records: HubspotRecord[] = []
  for (let start = 0; start < ids.length; start += batch) {
    const inputs = ids.slice(start, start + batch).map(id => ({ id }))
    const page = await crm.post<{ results: HubspotRecord[] }>(batchReadPath(type), { inputs, properties })
    records.push(...page.results)
  }
  return records
}

/** Every record of one type that is associated with a record. */
export async function associated(
  crm: Hubspot,
  from: RecordKey,
  type: string,
  properties: readonly string[],
): Promise<HubspotRecord[]> {
  const ids = (await associationsOf(crm, from, type)).map(({ toObjectId }) => String(toObjectId))
  return readRecords(crm, type, ids, properties)
}
