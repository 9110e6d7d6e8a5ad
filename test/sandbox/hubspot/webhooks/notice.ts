import type { ObjectType } from '../../../world/portal.ts'
import type { Change } from '../portal/change.ts'
import type { End, LinkChange } from '../portal/links.ts'
import { objectFactsOf } from '../portal/object-types.ts'
import type { RecordState } from '../portal/record-state.ts'

/** One fact of a change, as far as it is the same for every subscription. */
export interface Notice {
  action: 'creation' | 'propertyChange' | 'deletion' | 'merge' | 'associationChange'
  type: ObjectType
  propertyName?: string
  /** Where this one value came from, when the record's history knows better than the change. */
  source?: string
  /** Told under every subscription. */
  facts: Record<string, unknown>
  /** Told only under a type's own name, or only under `object.`, where HubSpot words one fact in two ways. */
  named?: Record<string, unknown>
  generic?: Record<string, unknown>
}

/** Everything an app could be told of a change. */
export function noticesOf(change: Change): Notice[] {
  switch (change.kind) {
    case 'record':
      return recordNotices(change)
    case 'merge':
      return mergeNotices(change)
    case 'link':
      return linkNotices(change)
  }
}

function recordNotices({ type, before, after }: Extract<Change, { kind: 'record' }>): Notice[] {
  const objectId = Number(after.id)
  if (!before)
    return [
      { action: 'creation', type, facts: { objectId, changeFlag: 'CREATED' } },
      ...valueNotices(type, {}, after),
    ]
  if (after.archivedMs !== null)
    return [{ action: 'deletion', type, facts: { objectId, changeFlag: 'DELETED' } }]
  return valueNotices(type, before.properties, after)
}

function valueNotices(type: ObjectType, before: RecordState['properties'], after: RecordState): Notice[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after.properties)])
  const differing = [...names].filter(name => before[name] !== after.properties[name])
  return differing.map(name => {
    const source = after.history[name]?.[0]?.source
    const propertyValue = after.properties[name] ?? ''
    return {
      action: 'propertyChange',
      type,
      propertyName: name,
      ...(source !== undefined && { source }),
      facts: { objectId: Number(after.id), propertyName: name, propertyValue },
    }
  })
}

/** Ids that a merge takes away are told by the merge alone: HubSpot sends no deletion for them. */
function mergeNotices({ type, primary, absorbed, survivor }: Extract<Change, { kind: 'merge' }>): Notice[] {
  const moved = valueNotices(type, primary.properties, survivor)
  const facts = {
    objectId: Number(survivor.id),
    primaryObjectId: Number(primary.id),
    mergedObjectIds: [Number(absorbed.id)],
    newObjectId: Number(survivor.id),
    numberOfPropertiesMoved: moved.length,
  }
  return [{ action: 'merge', type, facts }, ...moved]
}

/** A link is told from both of its ends. */
function linkNotices({ from, to, type, removed }: LinkChange): Notice[] {
  const seen = (near: End, far: End, associationTypeId: number): Notice => {
    const nearFacts = objectFactsOf(near.type)!
    const farFacts = objectFactsOf(far.type)!
    return {
      action: 'associationChange',
      type: near.type,
      facts: {
        fromObjectId: Number(near.id),
        toObjectId: Number(far.id),
        associationRemoved: removed,
        isPrimaryAssociation: type.label === 'Primary' && type.category === 'HUBSPOT_DEFINED',
      },
      named: { associationType: `${nearFacts.singular}_to_${farFacts.singular}`.toUpperCase() },
      generic: {
        fromObjectTypeId: nearFacts.typeId,
        toObjectTypeId: farFacts.typeId,
        associationTypeId,
        associationCategory: type.category,
      },
    }
  }
  return [seen(from, to, type.typeId), seen(to, from, type.inverseId)]
}
