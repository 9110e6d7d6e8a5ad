import type { Answer } from '../http/call.ts'
import { invalid } from '../http/refusal.ts'

/** Throws the 400 HubSpot answers to a batch that is too big. */
export function atMost(max: number, inputs: readonly unknown[]): void {
  if (inputs.length > max)
    throw invalid(
      `The maximum number of inputs supported in a batch request is ${max}. The number of inputs provided was ${inputs.length}.`,
    )
}

/** Throws the 400 HubSpot answers when one record is named twice. */
export function distinct(ids: readonly string[]): void {
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
  if (twice.length > 0)
    throw invalid(`Duplicate IDs found in batch input: [${twice.join(', ')}]. IDs must be unique in a batch`)
}

/** A batch answer; failed inputs turn it into a 207 beside the results of the others. */
export function batchAnswer(nowMs: number, results: object[], errors: object[], status = 200): Answer {
  const at = new Date(nowMs).toISOString()
  const body = { status: 'COMPLETE', results, startedAt: at, completedAt: at }
  if (errors.length === 0) return { status, body }
  return { status: 207, body: { ...body, numErrors: errors.length, errors } }
}
