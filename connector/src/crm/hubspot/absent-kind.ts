import { CrmRefused } from '../../errors.ts'
import type { RecordKind } from '../../record.ts'
import { kindAbsent } from '../crm.ts'
import { hubspotKinds } from './kinds.ts'
import { saysKindAbsent } from './refusal.ts'

/** A read of a whole kind, whose refusal says so when the portal does not have that kind at all. */
export async function absentKindNamed<T>(kind: RecordKind, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw saysKindAbsent(error) ? absent(kind, error) : error
  }
}

function absent(kind: RecordKind, refusal: CrmRefused): CrmRefused {
  const { status, correlationId, message } = refusal
  return new CrmRefused(message, {
    status,
    category: kindAbsent,
    correlationId,
    remedy: `This portal has no ${hubspotKinds[kind].path}: there is nothing to do unless it should have.`,
    cause: refusal,
  })
}
