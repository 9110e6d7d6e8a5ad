import type { ObjectType } from '../../../world/portal.ts'
import type { Call } from '../http/call.ts'
import { sourceId } from '../http/local-app.ts'
import type { ObjectFacts } from '../portal/object-types.ts'
import type { Portal } from '../portal/portal.ts'
import { type RecordState, versionsOf } from '../portal/record-state.ts'
import { isDerived, propertyValue } from '../portal/values.ts'
import { associationsBody } from './record-associations.ts'

/** What of a record a caller wants to see. */
export interface Projection {
  facts: ObjectFacts
  properties: readonly string[]
  withHistory: readonly string[]
  associations: readonly ObjectType[]
}

/** Asked and defined: HubSpot leaves out what does not exist, and answers a few usual ones when nothing is asked. */
export function projection(
  call: Call,
  facts: ObjectFacts,
  asked: {
    properties?: readonly string[]
    withHistory?: readonly string[]
    associations?: readonly ObjectType[]
  },
): Projection {
  const defined = (names: readonly string[]) => names.filter(name => call.portal.property(facts.name, name))
  const withHistory = defined(asked.withHistory ?? [])
  const named = asked.properties?.length ? asked.properties : withHistory.length > 0 ? [] : facts.defaults
  return {
    facts,
    properties: [...new Set([...defined(named), ...withHistory])],
    withHistory,
    associations: asked.associations ?? [],
  }
}

const iso = (ms: number): string => new Date(ms).toISOString()

export function recordBody(call: Call, record: RecordState, wanted: Projection): Record<string, unknown> {
  const { portal } = call
  const type = wanted.facts.name
  const properties: Record<string, string | null> = {}
  for (const name of wanted.properties) properties[name] = propertyValue(portal, type, record, name)
  return {
    id: record.id,
    properties,
    ...(wanted.withHistory.length > 0 && {
      propertiesWithHistory: historyBody(portal, type, record, wanted),
    }),
    createdAt: iso(record.createdMs),
    updatedAt: iso(record.updatedMs),
    archived: record.archivedMs !== null,
    ...(record.archivedMs !== null && { archivedAt: iso(record.archivedMs) }),
    ...associationsBody(call, { type, id: record.id }, wanted.associations),
  }
}

function historyBody(portal: Portal, type: ObjectType, record: RecordState, wanted: Projection): object {
  return Object.fromEntries(
    wanted.withHistory.map(name => [
      name,
      isDerived(type, name)
        ? derivedHistory(portal, type, record, name)
        : versionsOf(record, name).map(version => ({
            value: version.value,
            timestamp: iso(version.atMs),
            sourceType: version.source,
            ...sourceId(version.source),
          })),
    ]),
  )
}

function derivedHistory(portal: Portal, type: ObjectType, record: RecordState, name: string): object[] {
  const value = propertyValue(portal, type, record, name)
  return value === null ? [] : [{ value, timestamp: iso(record.updatedMs), sourceType: 'CALCULATED' }]
}

/** The record after a write, with every value it has: HubSpot answers more than was sent. */
export function writtenBody(call: Call, facts: ObjectFacts, record: RecordState): Record<string, unknown> {
  const properties = [...new Set([...facts.defaults, ...Object.keys(record.properties)])]
  return recordBody(call, record, projection(call, facts, { properties }))
}
