import * as z from 'zod'
import { type Answer, bodyOf, type Call, factsIn, made } from '../http/call.ts'
import { invalid, notFound } from '../http/refusal.ts'
import type { Links } from '../portal/links.ts'
import type { ObjectFacts } from '../portal/object-types.ts'
import { noHistory, noMerges, type RecordState } from '../portal/record-state.ts'
import { judged, PropertyValues, type RefuseTwins, requireAll, uniqueness } from './changes.ts'
import { writtenBody } from './record-body.ts'
import { refuseReadOnly } from './update.ts'

const Association = z.object({
  to: z.object({ id: z.string() }),
  types: z.array(z.object({ associationCategory: z.string(), associationTypeId: z.number().int() })).min(1),
})

export const NewRecord = z.object({
  properties: PropertyValues,
  associations: z.array(Association).default([]),
  objectWriteTraceId: z.string().nullish(),
})
export type NewRecord = z.infer<typeof NewRecord>

/** POST /crm/v3/objects/{type} */
export function create(call: Call): Answer {
  const facts = factsIn(call)
  refuseReadOnly(facts)
  const record = plannedRecord(call, facts, bodyOf(call, NewRecord), uniqueness(call, facts))()
  return made(writtenBody(call, facts, record))
}

/** Judges one new record with its associations; it is stored when the answer is called. Throws what HubSpot answers. */
export function plannedRecord(
  call: Call,
  facts: ObjectFacts,
  given: NewRecord,
  refuseTwins: RefuseTwins,
): () => RecordState {
  const values = withPipeline(call, facts, judged(call, facts, given.properties))
  requireAll(facts, values)
  refuseTwins(values)
  const links = given.associations.map(each => linkTo(call, facts, each))
  const set = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null)
  return () => {
    const dates = { createdMs: call.nowMs, updatedMs: call.nowMs, archivedMs: null }
    const properties = Object.fromEntries(set)
    const record = { id: call.portal.newId(), properties, ...dates, mergedIds: noMerges, history: noHistory }
    call.portal.put(facts.name, record, call.nowMs)
    for (const add of links) add(call.portal.links, record.id)
    return record
  }
}

/** A stage without a pipeline puts the record into the first pipeline that has the stage. */
function withPipeline(
  call: Call,
  facts: ObjectFacts,
  values: Record<string, string | null>,
): Record<string, string | null> {
  const [pipeline, stage] =
    facts.name === 'tickets' ? ['hs_pipeline', 'hs_pipeline_stage'] : ['pipeline', 'dealstage']
  if (!values[stage] || values[pipeline]) return values
  const home = call.portal
    .pipelinesOf(facts.name)
    .find(each => each.stages.some(({ id }) => id === values[stage]))
  return home ? { ...values, [pipeline]: home.id } : values
}

/** Checked before the record is stored, made after. */
function linkTo(
  call: Call,
  facts: ObjectFacts,
  wanted: z.infer<typeof Association>,
): (links: Links, id: string) => void {
  const types = wanted.types.map(({ associationTypeId }) => {
    const type = call.portal.links.types.get(associationTypeId)
    if (type?.from !== facts.name)
      throw invalid(`association type id ${associationTypeId} doesn't exist for ${facts.name}`)
    if (!call.portal.collections[type.to].findLive(wanted.to.id))
      throw notFound(`${type.to} ${wanted.to.id} does not exist`)
    return type
  })
  return (links, id) => {
    for (const type of types)
      links.add({ type: facts.name, id }, { type: type.to, id: wanted.to.id }, type.typeId)
  }
}
