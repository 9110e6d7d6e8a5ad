import type { CrmRefused } from '../../errors.ts'
import type { Outcome } from '../../record.ts'
import { unwritableProperties } from './refusal.ts'
import type { WireError } from './wire.ts'

type Failure = Extract<Outcome, { ok: false }>

/** HubSpot's own trouble passes, and a missing property can be created; a refused value stays refused. */
const healing = /^(RATE_LIMITS|INTERNAL_ERROR|SERVER_ERROR)$/

/** One record's entry in the errors of a 207. */
export function refusedRecord(id: string, error: WireError): Failure {
  const category = error.category ?? 'VALIDATION_ERROR'
  return {
    id,
    ok: false,
    category,
    message: error.message ?? category,
    correlationId: error.correlationId ?? null,
    retry: healing.test(category) || unwritableProperties(error).size > 0,
  }
}

/** A whole call was refused or lost, and this record with it. */
export function refusedWith(id: string, refusal: CrmRefused, retry: boolean): Failure {
  const { category, correlationId, message, remedy } = refusal
  return { id, ok: false, category, message: `${message} ${remedy}`, correlationId, retry }
}

/** The ids an error is about, by the trace ids we sent or by HubSpot's own. */
export function idsOf(error: WireError): string[] {
  return [
    ...(error.context?.objectWriteTraceId ?? []),
    ...(error.context?.ids ?? []),
    ...(error.context?.id ?? []),
  ]
}
