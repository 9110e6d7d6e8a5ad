import type { Hubspot, HubspotRecord } from './hubspot.ts'

export type AssociatedType = 'contacts' | 'deals' | 'calls' | 'emails' | 'meetings' | 'notes' | 'tasks'

// https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide
const associationsPath = (id: string, to: AssociatedType) =>
  `/crm/v4/objects/companies/${id}/associations/${to}?limit=500`
// https://developers.hubspot.com/docs/api-reference/crm-objects-v3/guide
const batchReadPath = (type: AssociatedType) => `/crm/v3/objects/${type}/batch/read`

const batch = 100

/** Every record of one type that is associated with a company. */
export async function associated(
  crm: Hubspot,
  companyId: string,
  type: AssociatedType,
  properties: string[],
): Promise<HubspotRecord[]> {
  const path = associationsPath(companyId, type)
  const { results } = await crm.get<{ results: { toObjectId: string | number }[] }>(path)
  const ids = results.map(({ toObjectId }) => String(toObjectId))
  const records: HubspotRecord[] = []
  for (let start = 0; start < ids.length; start += batch) {
    const inputs = ids.slice(start, start + batch).map(id => ({ id }))
    const page = await crm.post<{ results: HubspotRecord[] }>(batchReadPath(type), { inputs, properties })
    records.push(...page.results)
  }
  return records
}
