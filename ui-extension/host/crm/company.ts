import type { CompanyView } from '../record.ts'
import { readDefinitions } from './definitions.ts'
import { CrmAnswered, type Hubspot, type HubspotRecord } from './hubspot.ts'
import { propertyPanel } from './panel.ts'

// https://developers.hubspot.com/docs/api-reference/crm-companies-v3/batch/post-crm-v3-objects-companies-batch-read
const batchReadPath = '/crm/v3/objects/companies/batch/read'
// https://developers.hubspot.com/docs/api-reference/crm-owners-v3/guide
const ownerPath = (id: string) => `/crm/v3/owners/${id}`

/** One company with everything its property panel shows. Asked anew on every refresh. */
export async function readCompany(crm: Hubspot, id: string, timeZone: string): Promise<CompanyView> {
  const { properties, groups } = await readDefinitions(crm)
  const { results } = await crm.post<{ results: HubspotRecord[] }>(batchReadPath, {
    inputs: [{ id }],
    properties: properties.map(({ name }) => name),
  })
  const [record] = results
  if (!record) throw new CrmAnswered(404, `No company ${id} in this portal`)
  const values = record.properties
  return {
    id: record.id,
    name: values.name ?? `Company ${id}`,
    domain: values.domain ?? null,
    owner: values.hubspot_owner_id ? await ownerName(crm, values.hubspot_owner_id) : null,
    groups: propertyPanel({ properties, groups, values, timeZone }),
  }
}

interface Owner {
  firstName?: string
  lastName?: string
  email?: string
}

/** An owner who left the portal is no error: the record then shows none. */
async function ownerName(crm: Hubspot, id: string): Promise<string | null> {
  try {
    const { firstName, lastName, email } = await crm.get<Owner>(ownerPath(id))
    return [firstName, lastName].filter(Boolean).join(' ') || email || null
  } catch (error) {
    if (error instanceof CrmAnswered && error.status === 404) return null
    throw error
  }
}
