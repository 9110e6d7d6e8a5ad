import * as z from 'zod'
import { type Answer, bodyOf, type Call, factsIn, gone, ok } from '../http/call.ts'
import { notFound, Refusal } from '../http/refusal.ts'
import type { ObjectFacts } from '../portal/object-types.ts'
import { api, edited, type RecordState } from '../portal/record-state.ts'
import { judged, PropertyValues, type RefuseTwins, uniqueness } from './changes.ts'
import { finder } from './find-record.ts'
import { writtenBody } from './record-body.ts'

const Body = z.object({ properties: PropertyValues })

/** PATCH /crm/v3/objects/{type}/{id} */
export function update(call: Call): Answer {
  const facts = factsIn(call)
  refuseReadOnly(facts)
  const record = finder(call.portal, facts.name, call.query.get('idProperty'))(call.params.id!)
  if (!record) throw notFound()
  const { properties } = bodyOf(call, Body)
  const changed = plannedChange(call, facts, record, properties, uniqueness(call, facts))()
  return ok(writtenBody(call, facts, changed))
}

/** Judges new values; they are stored when the answer is called. Throws what HubSpot answers. */
export function plannedChange(
  call: Call,
  facts: ObjectFacts,
  record: RecordState,
  given: PropertyValues,
  refuseTwins: RefuseTwins,
): () => RecordState {
  const values = judged(call, facts, given)
  refuseTwins(values, record)
  return () => {
    // A value written again as it is leaves the modified date alone.
    const changed = edited(record, values, api, call.nowMs)
    if (changed !== record) call.portal.put(facts.name, changed, call.nowMs)
    return changed
  }
}

/** DELETE /crm/v3/objects/{type}/{id}: into the bin, the modified date untouched; gone already is no error. */
export function archive(call: Call): Answer {
  const facts = factsIn(call)
  refuseReadOnly(facts)
  archiveRecord(call, facts, call.params.id!)
  return gone
}

export function archiveRecord(call: Call, facts: ObjectFacts, id: string): void {
  const record = call.portal.collections[facts.name].findLive(id)
  if (record) call.portal.put(facts.name, { ...record, archivedMs: call.nowMs }, call.nowMs)
}

/** Throws for the object types that only HubSpot itself writes. */
export function refuseReadOnly(facts: ObjectFacts): void {
  if (facts.readOnly) throw new Refusal(405, 'VALIDATION_ERROR', `The object type ${facts.name} is read-only`)
}
