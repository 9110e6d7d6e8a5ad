import type { CrmSearchResponse, FetchCrmSearchRequest } from '@hubspot/ui-extensions'
import type { FormatCrmPropertiesRequest } from '@hubspot/ui-extensions/crm'
import type { CardCrm } from '../channel.ts'
import type {
  AssociationsResponse,
  CrmPropertiesResponse,
  FetchAssociationsRequest,
  FetchHookOptions,
} from '../crmHook.ts'
import type { RecordKind } from '../kinds.ts'
import type { PortalView, RecordList, RecordView, RelatedView } from '../record.ts'
import { read, send } from './server.ts'

/** Where the server answers about one record. */
export const recordPath = (kind: RecordKind, id: string) => `/crm-data/${kind}/${encodeURIComponent(id)}`

/** The CRM as this page reads it from its own server. */
export const crmData = {
  portal: () => read<PortalView>('/crm-data/portal'),
  record: (kind: RecordKind, id: string) => read<RecordView>(recordPath(kind, id)),
  related: (kind: RecordKind, id: string) => read<RelatedView>(`${recordPath(kind, id)}/related`),
  records: (kind: RecordKind, query: string, after: string | null) =>
    read<RecordList>(`/crm-data/${kind}?${new URLSearchParams({ query, after: after ?? '' })}`),
}

/** The record a surface stands on; app pages and settings stand on none. */
export function standingOn<Ref>(record: Ref | null): Ref {
  if (!record) throw new Error('Only a card stands on a record')
  return record
}

/** The CRM as the data hooks of a surface ask it; `record` is the one it stands on, null on app pages and settings. */
export function crmOf(record: { kind: RecordKind; id: string } | null): CardCrm {
  const own = async () => {
    const { kind, id } = standingOn(record)
    return recordPath(kind, id)
  }
  return {
    properties: async (names: string[] | '*', options?: FetchHookOptions) =>
      send<CrmPropertiesResponse>(`${await own()}/properties`, { names, options }),
    associations: async (request: FetchAssociationsRequest, options?: FetchHookOptions) =>
      send<AssociationsResponse>(`${await own()}/associations`, { request, options }),
    search: (request: FetchCrmSearchRequest, options?: FetchHookOptions) =>
      send<CrmSearchResponse>('/crm-data/search', { request, options }),
    format: (request: FormatCrmPropertiesRequest) =>
      send<CrmPropertiesResponse[]>('/crm-data/format', request),
  }
}
