import * as z from 'zod'
import { type Answer, bodyOf, type Call, factsIn, flagIn } from '../http/call.ts'
import { Refusal } from '../http/refusal.ts'
import type { RecordState } from '../portal/record-state.ts'
import { atMost, batchAnswer } from './batch.ts'
import { finder } from './find-record.ts'
import { projection, recordBody } from './record-body.ts'

const Body = z.object({
  inputs: z.array(z.object({ id: z.string() })),
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  idProperty: z.string().nullish(),
})

/** POST /crm/v3/objects/{type}/batch/read: up to 100 records (50 with history), never with associations. */
export function batchRead(call: Call): Answer {
  const facts = factsIn(call)
  const body = bodyOf(call, Body)
  atMost(body.propertiesWithHistory.length > 0 ? 50 : 100, body.inputs)
  const wanted = projection(call, facts, {
    properties: body.properties,
    withHistory: body.propertiesWithHistory,
  })
  const find = flagIn(call, 'archived')
    ? (id: string) => call.portal.collections[facts.name].archived.get(id)
    : finder(call.portal, facts.name, body.idProperty)
  const missing: string[] = []
  // Two ids may lead to one record after a merge; HubSpot answers it once.
  const found = new Map<string, RecordState>()
  for (const { id } of body.inputs) {
    const record = find(id)
    if (record) found.set(record.id, record)
    else missing.push(id)
  }
  const results = [...found.values()].map(record => recordBody(call, record, wanted))
  return batchAnswer(call.nowMs, results, missing.length > 0 ? [couldNotGet(facts.singular, missing)] : [])
}

/** The 207 entry for ids that lead nowhere. */
export const couldNotGet = (singular: string, ids: string[]): object =>
  new Refusal(
    404,
    'OBJECT_NOT_FOUND',
    `Could not get some ${singular.toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`,
  ).entry({ ids })
