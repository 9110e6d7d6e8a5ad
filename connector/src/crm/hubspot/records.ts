import type { CrmRecord, PropertyVersion, RecordKind } from '../../record.ts'
import type { WireRecord } from './wire.ts'

/** Takes over HubSpot's property object as it is: this runs for every record of a portal. */
export function toRecord(kind: RecordKind, wire: WireRecord): CrmRecord {
  const record: CrmRecord = {
    kind,
    id: wire.id,
    properties: wire.properties,
    createdAt: wire.createdAt,
    updatedAt: wire.updatedAt,
    archived: wire.archived,
    mergedIds: mergedIdsOf(wire),
  }
  if (wire.propertiesWithHistory !== undefined) record.history = toVersions(wire.propertiesWithHistory)
  return record
}

/** Newest first within each property, as HubSpot gives them. */
export function toVersions(history: NonNullable<WireRecord['propertiesWithHistory']>): PropertyVersion[] {
  return Object.entries(history).flatMap(([property, versions]) =>
    versions.map(version => ({
      property,
      value: version.value === '' ? null : version.value,
      validFrom: version.timestamp,
      source: version.sourceType ?? null,
    })),
  )
}

function mergedIdsOf(wire: WireRecord): string[] {
  const merged = wire.properties.hs_merged_object_ids
  return merged ? merged.split(';') : []
}
