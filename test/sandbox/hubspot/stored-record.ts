import type { ObjectType } from '../../world/portal.ts'
import type { Portal } from './portal/portal.ts'
import type { RecordState } from './portal/record-state.ts'
import { derivedNames, propertyValue } from './portal/values.ts'

/** A record as the portal holds it, for tests to compare a mirror with. */
export interface StoredRecord {
  id: string
  /** Every value that is set, those the server keeps itself included. */
  properties: Record<string, string>
  createdAt: string
  updatedAt: string
  archived: boolean
  archivedAt: string | null
  mergedIds: string[]
}

const iso = (ms: number): string => new Date(ms).toISOString()

export function storedRecord(portal: Portal, type: ObjectType, record: RecordState): StoredRecord {
  const properties: Record<string, string> = { ...record.properties }
  for (const name of derivedNames(type)) {
    const value = propertyValue(portal, type, record, name)
    if (value !== null) properties[name] = value
  }
  return {
    id: record.id,
    properties,
    createdAt: iso(record.createdMs),
    updatedAt: iso(record.updatedMs),
    archived: record.archivedMs !== null,
    archivedAt: record.archivedMs === null ? null : iso(record.archivedMs),
    mergedIds: [...record.mergedIds],
  }
}
