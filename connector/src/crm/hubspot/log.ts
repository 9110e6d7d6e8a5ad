import { CrmRefused } from '../../errors.ts'
import type { Outcome } from '../../record.ts'
import type { LoggedTouchpoint } from '../crm.ts'
import { chunks } from './chunks.ts'
import { batchCreatePath } from './endpoints.ts'
import { type Engagement, engagements, toEngagement } from './engagements.ts'
import { hubspotKinds } from './kinds.ts'
import { idsOf, refusedRecord, refusedWith } from './outcomes.ts'
import { type Portal, put } from './portal.ts'
import { isAnswerLost, isContentRefused } from './refusal.ts'
import type { WireBatch, WireRecord } from './wire.ts'
import { writeBatchSize } from './write.ts'

type Channel = LoggedTouchpoint['channel']

/** A touchpoint and where its outcome belongs. */
interface Entry {
  touchpoint: LoggedTouchpoint
  position: number
}

/**
 * Logs touchpoints as native engagements, one outcome each, in order: the new engagement's id when it
 * went well, the company's when not. Nothing is sent twice after an answer was lost: the outcome then
 * has category ANSWER_LOST and must be looked up by a person.
 */
export async function log(portal: Portal, touchpoints: LoggedTouchpoint[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const entries = touchpoints.map((touchpoint, position) => ({ touchpoint, position }))
  for (const channel of Object.keys(engagements) as Channel[]) {
    const ofChannel = entries.filter(entry => entry.touchpoint.channel === channel)
    for (const batch of chunks(ofChannel, writeBatchSize)) await logBatch(portal, channel, batch, outcomes)
  }
  return outcomes
}

/** HubSpot refuses a whole batch for one bad value; then each engagement is sent for itself. */
async function logBatch(
  portal: Portal,
  channel: Channel,
  batch: Entry[],
  outcomes: Outcome[],
): Promise<void> {
  try {
    await create(portal, channel, batch, outcomes)
  } catch (error) {
    if (!(error instanceof CrmRefused)) throw error
    if (isContentRefused(error) && batch.length > 1) {
      for (const entry of batch) await logBatch(portal, channel, [entry], outcomes)
      return
    }
    const retry = !isAnswerLost(error) && !isContentRefused(error)
    for (const entry of batch)
      outcomes[entry.position] = refusedWith(entry.touchpoint.companyId, error, retry)
  }
}

async function create(portal: Portal, channel: Channel, batch: Entry[], outcomes: Outcome[]): Promise<void> {
  const path = batchCreatePath(hubspotKinds[channel].path)
  const inputs: Engagement[] = batch.map(entry => toEngagement(entry.touchpoint, String(entry.position)))
  const answer = await put<WireBatch<WireRecord>>(portal, {
    method: 'POST',
    path,
    body: { inputs },
    repeatable: false,
    lane: 'write',
  })
  const { results, errors = [] } = answer.body
  const created = new Map(results.map(wire => [wire.objectWriteTraceId, wire]))
  const refused = new Map(errors.flatMap(error => idsOf(error).map(trace => [trace, error] as const)))
  for (const [index, { touchpoint, position }] of batch.entries()) {
    const trace = String(position)
    const error = refused.get(trace)
    const wire = created.get(trace) ?? (errors.length === 0 ? results[index] : undefined)
    outcomes[position] = error ? refusedRecord(touchpoint.companyId, error) : outcomeOf(touchpoint, wire)
  }
}

function outcomeOf(touchpoint: LoggedTouchpoint, wire: WireRecord | undefined): Outcome {
  if (wire !== undefined) return { id: wire.id, ok: true, updatedAt: wire.updatedAt }
  return {
    id: touchpoint.companyId,
    ok: false,
    category: 'NO_ANSWER',
    message:
      'HubSpot did not say what became of this engagement; look for it on the record before logging it again.',
    correlationId: null,
    retry: false,
  }
}
