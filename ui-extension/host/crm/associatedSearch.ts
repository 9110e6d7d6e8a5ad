import type { AssociationQuery } from '../../kit/crm/CrmSource.ts'
import { kindOf, kindWords, type RecordKind } from '../kinds.ts'
import { CrmAnswered, type Hubspot, type HubspotRecord } from './hubspot.ts'
import { type Found, searchPath } from './records.ts'

/** A record of a kind this view shows. */
export interface KindKey {
  kind: RecordKind
  id: string
}

/** A filter as the SDK's CRM components write it. */
export type ComponentFilter = NonNullable<AssociationQuery['preFilters']>[number]

interface Search {
  kind: RecordKind
  /** Any group, all of its filters; none matches every associated record. */
  groups: readonly (readonly ComponentFilter[])[]
  properties: readonly string[]
  sort?: AssociationQuery['sort']
  limit: number
}

const longestPage = 200

/** One page of the records associated with another, filtered and sorted by HubSpot's own search. */
export function searchAssociated(
  crm: Hubspot,
  of: KindKey,
  { kind, groups, properties, sort = [], limit }: Search,
  after?: string,
): Promise<Found> {
  const associated = { propertyName: `associations.${kindWords[of.kind].one}`, operator: 'EQ', value: of.id }
  return crm.post<Found>(searchPath(kind), {
    filterGroups: (groups.length ? groups : [[]]).map(filters => ({
      filters: [associated, ...filters.map(searchFilter)],
    })),
    // the search takes one sort
    sorts: sort.slice(0, 1).map(({ columnName, direction }) => ({
      propertyName: columnName,
      direction: direction === -1 ? 'DESCENDING' : 'ASCENDING',
    })),
    properties,
    limit: Math.min(limit, longestPage),
    ...(after ? { after } : {}),
  })
}

/** Every record that matches, page after page. */
export async function everyAssociated(
  crm: Hubspot,
  of: KindKey,
  search: Omit<Search, 'sort' | 'limit'>,
): Promise<HubspotRecord[]> {
  const records: HubspotRecord[] = []
  let after: string | undefined
  do {
    const page = await searchAssociated(crm, of, { ...search, limit: longestPage }, after)
    records.push(...page.results)
    after = page.paging?.next?.after
  } while (after)
  return records
}

const searchFilter = ({ property, operator, value, values, highValue }: ComponentFilter) => ({
  propertyName: property,
  operator,
  ...(value === undefined ? {} : { value }),
  ...(highValue === undefined ? {} : { highValue }),
  ...(values === undefined ? {} : { values: [values].flat() }),
})

/** The kind an object type id names; a CRM error for types this view does not show. */
export function kindNamed(objectTypeId: string): RecordKind {
  const kind = kindOf(objectTypeId)
  if (!kind) throw new CrmAnswered(404, `This view has no records of type ${objectTypeId}`)
  return kind
}
