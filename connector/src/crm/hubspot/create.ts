import { CrmRefused } from '../../errors.ts'
import type { Outcome, RecordKind } from '../../record.ts'
import { chunks } from './chunks.ts'
import { batchCreatePath } from './endpoints.ts'
import { hubspotKinds } from './kinds.ts'
import { idsOf, refusedRecord, refusedWith } from './outcomes.ts'
import { type Portal, put } from './portal.ts'
import { isAnswerLost, isContentRefused } from './refusal.ts'
import type { WireBatch, WireRecord } from './wire.ts'
import { writeBatchSize } from './write.ts'

/** A record to be made. */
export interface NewRecord {
  /** The record it is made on; an outcome names it while there is no id of its own. */
  on: string
  properties: Record<string, string>
  associations: Association[]
}

export interface Association {
  to: { id: string }
  types: { associationCategory: string; associationTypeId: number }[]
}

// Type ids: https://developers.hubspot.com/docs/api-reference/latest/crm/associations/guide
export const association = (id: string, associationTypeId: number): Association => ({
  to: { id },
  types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }],
})

/** A record and where its outcome belongs. */
interface Entry {
  record: NewRecord
  position: number
}

/**
 * Makes any number of records of one kind, with their associations; one outcome each, in order. Nothing is sent twice after an
 * answer was lost: the outcome then has category ANSWER_LOST.
 */
export async function createRecords(
  portal: Portal,
  kind: RecordKind,
  records: readonly NewRecord[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const entries = records.map((record, position) => ({ record, position }))
  for (const batch of chunks(entries, writeBatchSize)) await createBatch(portal, kind, batch, outcomes)
  return outcomes
}

/** HubSpot refuses a whole batch for one bad value; then each record is sent for itself. */
async function createBatch(
  portal: Portal,
  kind: RecordKind,
  batch: Entry[],
  outcomes: Outcome[],
): Promise<void> {
  try {
    await send(portal, kind, batch, outcomes)
  } catch (error) {
    if (!(error instanceof CrmRefused)) throw error
    if (isContentRefused(error) && batch.length > 1) {
      for (const entry of batch) await createBatch(portal, kind, [entry], outcomes)
      return
    }
    const retry = !isAnswerLost(error) && !isContentRefused(error)
    for (const { record, position } of batch) outcomes[position] = refusedWith(record.on, error, retry)
  }
}

async function send(portal: Portal, kind: RecordKind, batch: Entry[], outcomes: Outcome[]): Promise<void> {
  const inputs = batch.map(({ record: { properties, associations }, position }) => ({
    objectWriteTraceId: String(position),
    properties,
    associations,
  }))
  const answer = await put<WireBatch<WireRecord>>(portal, {
    method: 'POST',
    path: batchCreatePath(hubspotKinds[kind].path),
    body: { inputs },
    repeatable: false,
    lane: 'write',
  })
  const { results, errors = [] } = answer.body
  const created = new Map(results.map(wire => [wire.objectWriteTraceId, wire]))
  const refused = new Map(errors.flatMap(error => idsOf(error).map(trace => [trace, error] as const)))
  for (const [index, { record, position }] of batch.entries()) {
    const trace = String(position)
    const error = refused.get(trace)
    const wire = created.get(trace) ?? (errors.length === 0 ? results[index] : undefined)
    outcomes[position] = error ? refusedRecord(record.on, error) : outcomeOf(record, wire)
  }
}

function outcomeOf({ on }: NewRecord, wire: WireRecord | undefined): Outcome {
  if (wire !== undefined) return { id: wire.id, ok: true, updatedAt: wire.updatedAt }
  return {
    id: on,
    ok: false,
    category: 'NO_ANSWER',
    message: 'HubSpot did not say what became of it; look for it on the record before making it again.',
    correlationId: null,
    retry: false,
  }
}
