import { DateTime } from 'luxon'
import { CrmRefused } from '../../errors.ts'
import { refusal } from './refusal.ts'
import type { WireError } from './wire.ts'

/** An exchange that brought no usable result, and what may be done about it. */
export interface Setback {
  refusal: CrmRefused
  /** Milliseconds after which a repeat makes sense; null when it never does. */
  waitMs: number | null
  /** False when HubSpot certainly did not act on the call; true when it may have. */
  mayHaveActed: boolean
  /** The limit that was hit, on a 429. */
  policy: string | null
}

/** Circumstances a setback is judged in. */
export interface Circumstances {
  /** Method and path, for messages. */
  call: string
  isSearch: boolean
  /** 1 for the first try. */
  attempt: number
  now: Date
  /** The portal's time zone, where known: daily limits end at its midnight. */
  timeZone: string
  /** 0..1, spreads repeats of concurrent callers. */
  random: () => number
}

const firstBackoffMs = 500
const longestBackoffMs = 30_000
const lockedMs = 2_000
const migrationMs = 10_000

/** No complete answer came: refused, reset, cut off or too late. */
export function lostAnswer(error: unknown, at: Circumstances): Setback {
  const code = networkCode(error)
  return {
    refusal: new CrmRefused(`HubSpot did not answer ${at.call}: ${reasonOf(error)}`, {
      status: 0,
      category: 'UNREACHABLE',
      remedy: 'Check the network and the base URL, then start again.',
      retryAfterMs: longestBackoffMs,
      cause: error,
    }),
    waitMs: code === 'ENOTFOUND' ? null : backoff(at),
    mayHaveActed: code !== 'ECONNREFUSED' && code !== 'ENOTFOUND',
    policy: null,
  }
}

/** An answer with an error status. */
export function refused(status: number, headers: Headers, body: WireError, at: Circumstances): Setback {
  if (status === 429) return overQuota(headers, body, at)
  const waitMs = waitAfter(status, headers, at)
  return {
    refusal: refusal(status, body, at.call, waitMs),
    waitMs,
    mayHaveActed: status >= 500,
    policy: null,
  }
}

function waitAfter(status: number, headers: Headers, at: Circumstances): number | null {
  if (status === 423) return Math.max(lockedMs, backoff(at))
  if (status === 477) return retryAfter(headers, at.now) ?? migrationMs
  if (status >= 500) return retryAfter(headers, at.now) ?? backoff(at)
  return null
}

function overQuota(headers: Headers, body: WireError, at: Circumstances): Setback {
  const policy = policyOf(body, at)
  const asked = retryAfter(headers, at.now)
  if (policy === 'DAILY') return dayIsOver(body, at, asked)
  const waitMs = asked ?? (policy === 'SECONDLY' ? 1_000 : 10_000)
  return { refusal: refusal(429, body, at.call, waitMs), waitMs, mayHaveActed: false, policy }
}

/** Search answers may carry no policy name; the message or the kind of call tells. */
function policyOf(body: WireError, at: Circumstances): string {
  if (body.policyName) return body.policyName
  if (/\bdaily\b/i.test(body.message ?? '')) return 'DAILY'
  return at.isSearch ? 'SECONDLY' : 'TEN_SECONDLY_ROLLING'
}

function dayIsOver(body: WireError, at: Circumstances, asked: number | null): Setback {
  const midnight = DateTime.fromJSDate(at.now, { zone: at.timeZone }).plus({ days: 1 }).startOf('day')
  const resetMs = asked ?? midnight.toMillis() - at.now.getTime()
  const day = new CrmRefused(`HubSpot refused ${at.call}: ${body.message ?? 'daily limit reached'}`, {
    status: 429,
    category: 'RATE_LIMITS',
    correlationId: body.correlationId ?? null,
    remedy: `The daily call limit resets at ${midnight.toISO()} (midnight in ${at.timeZone}); start again after that.`,
    retryAfterMs: resetMs,
  })
  return { refusal: day, waitMs: null, mayHaveActed: false, policy: 'DAILY' }
}

/** Exponential, between half and all of the step, so that callers set back together do not return together. */
function backoff(at: Circumstances): number {
  const step = Math.min(longestBackoffMs, firstBackoffMs * 2 ** (at.attempt - 1))
  return Math.round(step * (0.5 + at.random() / 2))
}

/** Retry-After comes in seconds or as a date; HubSpot promises it on 477 only. */
function retryAfter(headers: Headers, now: Date): number | null {
  const value = headers.get('retry-after')
  if (value === null) return null
  const seconds = Number(value)
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(value) - now.getTime()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}

/** Node's fetch hides the socket's error in the cause. */
function networkCode(error: unknown): string | null {
  for (let at = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : null) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return null
}

function reasonOf(error: unknown): string {
  const { message = String(error), cause } = error as { message?: string; cause?: { message?: string } }
  return cause?.message ? `${message} (${cause.message})` : message
}
