import type { CompanyPage } from '../record.ts'
import type { Hubspot, HubspotRecord } from './hubspot.ts'

// https://developers.hubspot.com/docs/api-reference/crm-companies-v3/search/post-crm-v3-objects-companies-search
const searchPath = '/crm/v3/objects/companies/search'
const pageLength = 20

interface Found {
  results: HubspotRecord[]
  total: number
  paging?: { next?: { after: string } }
}

/** Companies whose name or domain matches, in order of name; all of them for an empty query. */
export async function findCompanies(crm: Hubspot, query: string, after: string | null): Promise<CompanyPage> {
  const found = await crm.post<Found>(searchPath, {
    ...(query ? { query } : {}),
    ...(after ? { after } : {}),
    limit: pageLength,
    properties: ['name', 'domain'],
    sorts: [{ propertyName: 'name', direction: 'ASCENDING' }],
  })
  return {
    companies: found.results.map(({ id, properties }) => ({
      id,
      name: properties.name ?? `Company ${id}`,
      domain: properties.domain ?? null,
    })),
    total: found.total,
    next: found.paging?.next?.after ?? null,
  }
}
