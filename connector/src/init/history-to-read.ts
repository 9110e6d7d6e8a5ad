import type { CrmRecord } from '../record.ts'
import { isCandidate, tellingness } from './candidates.ts'
import type { Room } from './room.ts'

const mostRecords = 100
const mostProperties = 40

/** Which properties' history to read, of which records: the most recently changed that have each filled. */
export function historyToRead(
  kind: 'company' | 'deal',
  room: Pick<Room, 'portal' | 'deals' | 'companies'>,
): { properties: string[]; ids: string[] } {
  const records = kind === 'deal' ? room.deals.map(({ record }) => record) : room.companies
  const newest = records.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  const properties = (room.portal.properties[kind] ?? [])
    .filter(definition => isCandidate(definition) && definition.type !== 'string')
    .filter(({ name }) => newest.some(record => record.properties[name]))
    .map(definition => ({
      name: definition.name,
      telling: tellingness(kind, definition),
      type: definition.type,
    }))
    .filter(({ telling, type }) => telling > 0 || type === 'date' || type === 'datetime' || type === 'number')
    .sort((a, b) => b.telling - a.telling)
    .slice(0, mostProperties)
    .map(({ name }) => name)
  return { properties, ids: properties.length === 0 ? [] : spread(newest, properties) }
}

/** Records in turn for each property, so that one that is seldom filled is seen as well. */
function spread(newest: readonly CrmRecord[], properties: readonly string[]): string[] {
  const queues = properties.map(name => newest.filter(record => record.properties[name]).map(({ id }) => id))
  const ids = new Set<string>()
  for (let at = 0; at < newest.length && ids.size < mostRecords; at += 1)
    for (const queue of queues) if (queue[at] !== undefined && ids.size < mostRecords) ids.add(queue[at]!)
  return [...ids]
}
