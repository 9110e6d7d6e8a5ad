import { CrmRefused } from '../../errors.ts'
import type { Outcome, Patch, RecordKind } from '../../record.ts'
import type { Lane } from '../crm.ts'
import { chunks } from './chunks.ts'
import { batchUpdatePath } from './endpoints.ts'
import { hubspotKinds } from './kinds.ts'
import { idsOf, refusedRecord, refusedWith } from './outcomes.ts'
import { type Portal, put } from './portal.ts'
import { isContentRefused, unwritableProperties } from './refusal.ts'
import type { WireBatch, WireError, WireRecord } from './wire.ts'

export const writeBatchSize = 100

/**
 * Writes any number of patches, one outcome each, in order; never throws for what HubSpot answers. After
 * a refusal that concerns the portal (token, scopes, daily limit) the rest is not sent.
 */
export async function write(
  portal: Portal,
  kind: RecordKind,
  patches: Patch[],
  lane: Lane,
): Promise<Outcome[]> {
  const run: Run = { portal, kind, lane, outcomes: new Map(), stopped: null }
  for (const batch of chunks(patches, writeBatchSize)) await writeBatch(run, batch)
  return patches.map(patch => run.outcomes.get(patch)!)
}

interface Run {
  portal: Portal
  kind: RecordKind
  lane: Lane
  outcomes: Map<Patch, Outcome>
  /** Set when no further batch has a chance. */
  stopped: CrmRefused | null
}

async function writeBatch(run: Run, batch: Patch[]): Promise<void> {
  if (run.stopped !== null) return refuse(run, batch, run.stopped, true)
  try {
    await send(run, batch)
  } catch (error) {
    if (!(error instanceof CrmRefused)) throw error
    if (isContentRefused(error)) return isolate(run, batch, error)
    run.stopped = error
    refuse(run, batch, error, true)
  }
}

/** HubSpot refuses a whole batch for one bad value: find the culprit while the others go through. */
async function isolate(run: Run, batch: Patch[], refusal: CrmRefused): Promise<void> {
  const unwritable = unwritableProperties(refusal.cause as WireError)
  const [hopeless, rest] = partition(batch, patch =>
    Object.keys(patch.properties).some(name => unwritable.has(name)),
  )
  if (hopeless.length > 0) {
    // Will work as soon as the property is there, so it is worth another try next time.
    refuse(run, hopeless, refusal, true)
    if (rest.length > 0) await writeBatch(run, rest)
    return
  }
  if (batch.length === 1) return refuse(run, batch, refusal, false)
  for (const half of chunks(batch, Math.ceil(batch.length / 2))) await writeBatch(run, half)
}

function partition<T>(items: T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter(item => !test(item))]
}

function refuse(run: Run, batch: Patch[], refusal: CrmRefused, retry: boolean): void {
  for (const patch of batch) run.outcomes.set(patch, refusedWith(patch.id, refusal, retry))
}

/** An update leaves the same state however often it is sent. */
async function send(run: Run, batch: Patch[]): Promise<void> {
  const { portal, kind, lane, outcomes } = run
  const path = batchUpdatePath(hubspotKinds[kind].path)
  const body = { inputs: batch.map(toInput) }
  const call = { method: 'POST', path, body, repeatable: true, lane } as const
  const answer = await put<WireBatch<WireRecord>>(portal, call)
  const { results, errors = [] } = answer.body
  const written = new Map(results.map(wire => [wire.objectWriteTraceId ?? wire.id, wire]))
  const refused = new Map(errors.flatMap(error => idsOf(error).map(id => [id, error] as const)))
  for (const patch of batch) {
    const error = refused.get(patch.id)
    outcomes.set(patch, error ? refusedRecord(patch.id, error) : outcomeOf(patch.id, written.get(patch.id)))
  }
}

/** HubSpot clears a property that is set to the empty string. */
function toInput({ id, properties }: Patch) {
  const values = Object.entries(properties).map(([name, value]) => [name, value ?? ''])
  return { id, objectWriteTraceId: id, properties: Object.fromEntries(values) }
}

function outcomeOf(id: string, wire: WireRecord | undefined): Outcome {
  if (wire === undefined) return gone(id, `HubSpot answered nothing about record ${id}`, 'NO_ANSWER', true)
  if (wire.id !== id) {
    return gone(id, `record ${id} was merged into ${wire.id}, which has taken the values`, 'MERGED', false)
  }
  return { id, ok: true, updatedAt: wire.updatedAt }
}

function gone(id: string, message: string, category: string, retry: boolean): Outcome {
  return { id, ok: false, category, message, correlationId: null, retry }
}
