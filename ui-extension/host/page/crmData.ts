import type { CompanyPage, CompanyView, PortalView, RelatedView } from '../record.ts'

/** The CRM as this page reads it from its own server. */
export const crmData = {
  portal: () => read<PortalView>('/crm-data/portal'),
  company: (id: string) => read<CompanyView>(`/crm-data/companies/${encodeURIComponent(id)}`),
  related: (id: string) => read<RelatedView>(`/crm-data/companies/${encodeURIComponent(id)}/related`),
  companies: (query: string, after: string | null) =>
    read<CompanyPage>(`/crm-data/companies?${new URLSearchParams({ query, after: after ?? '' })}`),
}

async function read<T>(path: string): Promise<T> {
  const response = await fetch(path)
  const body = await response.json()
  if (!response.ok) throw new Error(body.message ?? `The local server answered ${response.status}`)
  return body
}
