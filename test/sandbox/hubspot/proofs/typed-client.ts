import { Client } from '@hubspot/api-client'
import type { LocalHubspot } from '../start.ts'
import type { Walked } from './walked.ts'

/** A record as the typed classes hand it over: instants are Dates, keys they do not know are gone. */
interface TypedRecord {
  id: string
  properties: Record<string, string | null>
  createdAt: Date
  archived?: boolean
  archivedAt?: Date
  propertiesWithHistory?: Record<string, { value: string }[]>
}

interface TypedPage {
  results: TypedRecord[]
  paging?: { next?: { after: string } }
}

interface TypedBatch {
  results: TypedRecord[]
}

interface NewRecord {
  properties: Record<string, string>
  associations: []
}

interface Change {
  id: string
  properties: Record<string, string>
}

interface Search {
  // biome-ignore lint/suspicious/noExplicitAny: every generated copy has a nominal operator enum of its own
  filterGroups: { filters: { propertyName: string; operator: any; value: string }[] }[]
  properties: string[]
  limit: number
}

/** What the official client's record classes have in common; each object type has its own generated copy. */
export interface TypedRecords {
  basicApi: {
    create(record: NewRecord): Promise<TypedRecord>
    getById(
      id: string,
      properties?: string[],
      history?: string[],
      associations?: string[],
    ): Promise<TypedRecord>
    getPage(
      limit?: number,
      after?: string,
      properties?: string[],
      history?: string[],
      associations?: string[],
      archived?: boolean,
    ): Promise<TypedPage>
    update(id: string, change: { properties: Record<string, string> }): Promise<TypedRecord>
    archive(id: string): Promise<void>
  }
  batchApi: {
    create(batch: { inputs: NewRecord[] }): Promise<TypedBatch>
    read(batch: {
      inputs: { id: string }[]
      properties: string[]
      propertiesWithHistory: string[]
    }): Promise<TypedBatch>
    update(batch: { inputs: Change[] }): Promise<TypedBatch>
    upsert(batch: {
      inputs: (Change & { idProperty: string })[]
    }): Promise<{ results: (TypedRecord & { _new: boolean })[] }>
    archive(batch: { inputs: { id: string }[] }): Promise<void>
  }
  searchApi: { doSearch(search: Search): Promise<TypedPage & { total: number }> }
}

/** HubSpot's own client, pointed at the local HubSpot; neither its limiter nor its retries are switched on. */
export const clientOf = (hubspot: LocalHubspot): Client =>
  new Client({ accessToken: hubspot.token, basePath: hubspot.url })

type Method = (...given: unknown[]) => unknown

/** One class for every object type that has none of its own: it wants the type before everything else. */
function ofType<Api extends object>(api: object, type: Walked['type']): Api {
  const methods = api as Record<string, Method>
  return new Proxy(api, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        methods[String(name)]!(type, ...given),
  }) as Api
}

/** The typed classes of one object type. */
export function typedRecords({ crm }: Client, type: Walked['type']): TypedRecords {
  const classes: Partial<Record<Walked['type'], TypedRecords>> = {
    companies: crm.companies,
    contacts: crm.contacts,
    deals: crm.deals,
    tickets: crm.tickets,
    line_items: crm.lineItems,
    calls: crm.objects.calls,
    emails: crm.objects.emails,
    meetings: crm.objects.meetings,
    notes: crm.objects.notes,
    tasks: crm.objects.tasks,
  }
  return (
    classes[type] ?? {
      basicApi: ofType(crm.objects.basicApi, type),
      batchApi: ofType(crm.objects.batchApi, type),
      searchApi: ofType(crm.objects.searchApi, type),
    }
  )
}

/** A typed object as it would go over the wire again: Dates become ISO instants, unset keys vanish. */
export const asWire = (typed: unknown): unknown => JSON.parse(JSON.stringify(typed))

/** A raw body without the one key the typed classes are known to drop (https://github.com/HubSpot/hubspot-api-nodejs). */
export function withoutUrls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutUrls)
  if (node === null || typeof node !== 'object') return node
  const kept = Object.entries(node).filter(([key]) => key !== 'url')
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutUrls(value)]))
}
