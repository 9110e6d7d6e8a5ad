import { CrmRefused } from '../../errors.ts'
import type { WireError } from './wire.ts'

/** The answer said no. Turns HubSpot's envelope into the error the rest of the product knows. */
export function refusal(
  status: number,
  body: WireError,
  call: string,
  retryAfterMs: number | null = null,
): CrmRefused {
  return new CrmRefused(`HubSpot refused ${call}: ${body.message ?? `status ${status}`}`, {
    status,
    category: body.category ?? categoryOf(status),
    correlationId: body.correlationId ?? null,
    remedy: remedyFor(status, body),
    retryAfterMs,
    cause: body,
  })
}

/** A call that must not be repeated may or may not have taken effect. */
export function isAnswerLost(error: unknown): error is CrmRefused {
  return error instanceof CrmRefused && error.category === 'ANSWER_LOST'
}

/** HubSpot objects to what was sent, not to who sent it or how often. */
export function isContentRefused(error: unknown): error is CrmRefused {
  return error instanceof CrmRefused && [400, 404, 409, 422].includes(error.status) && !isAnswerLost(error)
}

/** Properties that the portal lacks or lets nobody write, as far as HubSpot names them. */
export function unwritableProperties({ message = '', errors = [] }: WireError): Set<string> {
  const detailed = errors.filter(error => unwritable.test(error.code ?? ''))
  const named = detailed.flatMap(error => error.context?.propertyName ?? [])
  return new Set([...named, ...[...message.matchAll(unwritableInMessage)].map(match => match[1]!)])
}

const unwritable = /^(PROPERTY_DOESNT_EXIST|READ_ONLY_VALUE)$/
/** HubSpot also packs its findings into the message, as JSON. */
const unwritableInMessage = /"error":"(?:PROPERTY_DOESNT_EXIST|READ_ONLY_VALUE)","name":"([^"]+)"/g

/** The token is good but was not granted what this call needs. */
export function isScopeMissing(error: unknown): error is CrmRefused {
  return error instanceof CrmRefused && error.status === 403
}

/**
 * HubSpot knows no such object type here. What a portal without the product answers is not documented: 400
 * that names the object type has been seen for unknown ones, 404 is taken to mean the same (unverified).
 */
export function saysKindAbsent(error: unknown): error is CrmRefused {
  if (!(error instanceof CrmRefused)) return false
  return error.status === 404 || (error.status === 400 && /object ?type/i.test(error.message))
}

function categoryOf(status: number): string {
  if (status === 401) return 'INVALID_AUTHENTICATION'
  if (status === 403) return 'MISSING_SCOPES'
  if (status === 404) return 'OBJECT_NOT_FOUND'
  if (status === 429) return 'RATE_LIMITS'
  return status >= 500 ? 'SERVER_ERROR' : 'VALIDATION_ERROR'
}

function remedyFor(status: number, body: WireError): string {
  if (status === 401) {
    return 'Check HUBSPOT_TOKEN: copy the access token again from the private app in HubSpot (Settings > Integrations) and start again.'
  }
  if (status === 403) return `Grant the app ${scopesNamed(body)} in HubSpot, then start again.`
  if (status === 429) return 'Wait, or lower the call budget if other apps share this portal.'
  if (status === 477)
    return 'The account is being moved to another data centre: start again when HubSpot says so.'
  if (status >= 500) return 'HubSpot has a problem of its own: try again later.'
  return 'Quote the correlation id to HubSpot support if the message does not explain itself.'
}

function scopesNamed(body: WireError): string {
  const scopes = missingScopes(body)
  return scopes.length === 0 ? 'the scopes this call needs' : `the missing scopes ${scopes.join(', ')}`
}

function missingScopes(body: WireError): string[] {
  const contexts = [body.context, ...(body.errors ?? []).map(error => error.context)]
  const scopes = contexts.flatMap(context => [
    ...(context?.requiredGranularScopes ?? []),
    ...(context?.requiredScopes ?? []),
    ...(context?.missingScopes ?? []),
  ])
  return [...new Set(scopes)]
}

/** Null instead of a refusal that is itself an answer to what was asked. */
export async function unlessRefused<T>(
  work: Promise<T>,
  expected: (error: unknown) => boolean,
): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (expected(error)) return null
    throw error
  }
}
