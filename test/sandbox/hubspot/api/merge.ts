import * as z from 'zod'
import type { ObjectType } from '../../../world/portal.ts'
import { type Answer, bodyOf, type Call, factsIn, ok } from '../http/call.ts'
import { invalid, notFound } from '../http/refusal.ts'
import type { Portal } from '../portal/portal.ts'
import type { RecordState } from '../portal/record-state.ts'
import { writtenBody } from './record-body.ts'

const Body = z.object({ primaryObjectId: z.string(), objectIdToMerge: z.string() })

/** POST /crm/v3/objects/{type}/merge */
export function merge(call: Call): Answer {
  const facts = factsIn(call)
  if (!facts.mergeable) throw invalid(`Records of type ${facts.name} cannot be merged`)
  const { primaryObjectId, objectIdToMerge } = bodyOf(call, Body)
  if (primaryObjectId === objectIdToMerge) throw invalid('A record cannot be merged with itself')
  const survivor = mergeRecords(call.portal, facts.name, primaryObjectId, objectIdToMerge, call.nowMs)
  if (!survivor) throw notFound()
  return ok(writtenBody(call, facts, survivor))
}

/**
 * Joins two live records: the primary's values win, links of both are kept, absorbed ids lead to the survivor.
 * Undefined when one of them is not there.
 */
export function mergeRecords(
  portal: Portal,
  type: ObjectType,
  primaryId: string,
  absorbedId: string,
  nowMs: number,
): RecordState | undefined {
  const { live } = portal.collections[type]
  const primary = live.get(primaryId)
  const absorbed = live.get(absorbedId)
  if (!primary || !absorbed) return undefined
  const id = portal.settings.mergeMakesNewId ? portal.newId() : primary.id
  const replaced = id === primary.id ? [absorbed] : [primary, absorbed]
  const survivor: RecordState = {
    ...primary,
    id,
    properties: { ...absorbed.properties, ...primary.properties },
    updatedMs: nowMs,
    mergedIds: [...primary.mergedIds, ...absorbed.mergedIds, ...replaced.map(record => record.id)],
  }
  portal.store(type, survivor, nowMs)
  for (const record of replaced) {
    portal.links.move({ type, id: record.id }, { type, id })
    portal.collections[type].redirect(record.id, id, nowMs, portal.settings.indexLagMs)
  }
  portal.announce({ kind: 'merge', type, primary, absorbed, survivor })
  return survivor
}
