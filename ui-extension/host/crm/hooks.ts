import type { CrmSearchResponse, FetchCrmSearchRequest } from '@hubspot/ui-extensions'
import type { FormatCrmPropertiesRequest } from '@hubspot/ui-extensions/crm'
import type {
  AssociationsResponse,
  CrmPropertiesResponse,
  FetchAssociationsRequest,
  FetchHookOptions,
} from '../crmHook.ts'
import { associationsOf, type RecordKey, readRecords } from './associated.ts'
import { type PropertyDefinition, readProperties } from './definitions.ts'
import { CrmAnswered, type Hubspot } from './hubspot.ts'
import { readable } from './readable.ts'
import { type Found, searchPath } from './records.ts'

/** What a card's `useCrmProperties`, `useAssociations`, `useCrmSearch` and `formatCrmProperties` are answered. */
export function crmHooks(crm: Hubspot, timeZone: () => Promise<string>) {
  const written = async (
    objectType: string,
    rows: CrmPropertiesResponse[],
    { propertiesToFormat }: FetchHookOptions,
  ) => {
    if (!propertiesToFormat) return rows
    const [definitions, zone] = await Promise.all([readProperties(crm, objectType), timeZone()])
    const wanted = (name: string) => propertiesToFormat === 'all' || propertiesToFormat.includes(name)
    return rows.map(row =>
      inWords(
        row,
        definitions.filter(({ name }) => wanted(name)),
        zone,
      ),
    )
  }

  return {
    async properties(
      of: RecordKey,
      names: string[] | '*',
      options: FetchHookOptions = {},
    ): Promise<CrmPropertiesResponse> {
      const asked = names === '*' ? (await readProperties(crm, of.kind)).map(({ name }) => name) : names
      const [record] = await readRecords(crm, of.kind, [of.id], asked)
      if (!record) throw new CrmAnswered(404, `${of.kind} ${of.id} is not in this portal`)
      const values = Object.fromEntries(asked.map(name => [name, record.properties[name] ?? null]))
      return (await written(of.kind, [values], options))[0] ?? {}
    },

    async associations(
      of: RecordKey,
      request: FetchAssociationsRequest,
      options: FetchHookOptions = {},
    ): Promise<AssociationsResponse> {
      const { toObjectType, properties = [], pageLength = 100, offset = 0 } = request
      const all = await associationsOf(crm, of, toObjectType)
      const page = all.slice(offset, offset + pageLength)
      const ids = page.map(({ toObjectId }) => String(toObjectId))
      const records = new Map(
        (await readRecords(crm, toObjectType, ids, properties)).map(record => [record.id, record]),
      )
      const rows = await written(
        toObjectType,
        ids.map(id => only(properties, records.get(id)?.properties)),
        options,
      )
      return {
        results: page.map(({ toObjectId, associationTypes }, index) => ({
          toObjectId: Number(toObjectId),
          associationTypes: associationTypes.map(type => ({ ...type, label: type.label ?? '' })),
          properties: rows[index] ?? {},
        })),
        hasMore: offset + pageLength < all.length,
        nextOffset: offset + page.length,
      }
    },

    async search(request: FetchCrmSearchRequest, options: FetchHookOptions = {}): Promise<CrmSearchResponse> {
      const { objectType, pageLength = 10, properties = [], ...rest } = request
      const found = await crm.post<Found>(searchPath(objectType), { ...rest, properties, limit: pageLength })
      const rows = await written(
        objectType,
        found.results.map(record => only(properties, record.properties)),
        options,
      )
      const after = found.paging?.next?.after
      return {
        results: found.results.map(({ id }, index) => ({
          objectId: Number(id),
          properties: rows[index] ?? {},
        })),
        total: found.total,
        hasMore: after !== undefined,
        ...(after === undefined ? {} : { after }),
      }
    },

    format: ({ objectType, propertiesList }: FormatCrmPropertiesRequest): Promise<CrmPropertiesResponse[]> =>
      written(objectType, propertiesList, { propertiesToFormat: 'all' }),
  }
}

export type CrmHooks = ReturnType<typeof crmHooks>

/** The asked properties alone; HubSpot adds bookkeeping of its own to every record. */
const only = (names: readonly string[], values: CrmPropertiesResponse = {}): CrmPropertiesResponse =>
  Object.fromEntries(names.map(name => [name, values[name] ?? null]))

function inWords(
  row: CrmPropertiesResponse,
  definitions: PropertyDefinition[],
  timeZone: string,
): CrmPropertiesResponse {
  const written = definitions.flatMap(definition => {
    const value = row[definition.name]
    return value ? [[definition.name, readable(value, definition, timeZone)]] : []
  })
  return { ...row, ...Object.fromEntries(written) }
}
