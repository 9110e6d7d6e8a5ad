import type { ObjectType } from '../../../world/portal.ts'
import { invalid } from '../http/refusal.ts'
import type { Portal } from '../portal/portal.ts'
import type { RecordState } from '../portal/record-state.ts'

/** Finds live records by id (following merges) or by a property whose values are unique. */
export type FindRecord = (key: string) => RecordState | undefined

/** Throws the 400 HubSpot answers when the property cannot identify a record. */
export function finder(portal: Portal, type: ObjectType, idProperty: string | null | undefined): FindRecord {
  if (!idProperty) return id => portal.collections[type].findLive(id)
  const property = portal.property(type, idProperty)
  if (!property?.hasUniqueValue) throw invalid(`Property ${idProperty} is not a unique identifier of ${type}`)
  return finderByValue(portal, type, idProperty)
}

/** Unique values are the same whatever their case. */
export const folded = (value: string): string => value.trim().toLowerCase()

/** The first look-up reads every record once; the rest of a batch is then free. */
export function finderByValue(portal: Portal, type: ObjectType, name: string): FindRecord {
  let byValue: Map<string, RecordState> | null = null
  return key => {
    byValue ??= new Map(
      [...portal.collections[type].live.values()].flatMap(record => {
        const value = record.properties[name]
        return value === undefined ? [] : [[folded(value), record] as const]
      }),
    )
    return byValue.get(folded(key))
  }
}
