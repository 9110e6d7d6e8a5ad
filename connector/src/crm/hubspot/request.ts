import { CrmRefused } from '../../errors.ts'
import type { Budget, Quota } from '../budget.ts'
import type { CrmEvent, Lane } from '../crm.ts'
import { type Circumstances, lostAnswer, refused, type Setback } from './setback.ts'
import type { Exchange, RawAnswer, Transport } from './transport.ts'
import type { WireError } from './wire.ts'

/** One call to HubSpot: what to send, what it costs, and whether sending it twice is harmless. */
export interface Call extends Exchange {
  quota: Quota
  lane: Lane
  /** False for creates: HubSpot would make a second record. */
  repeatable: boolean
}

/** A successful answer (2xx), parsed. 207 is one: its per-record errors are in the body. */
export interface Answer<T> {
  status: number
  headers: Headers
  body: T
}

/**
 * Sends a call, repeating it where that can help and cannot harm.
 * @throws CrmRefused; category ANSWER_LOST when a call that must not be repeated may have taken effect.
 */
export type Request = <T>(call: Call) => Promise<Answer<T>>

export interface RequestSettings {
  transport: Transport
  budget: Budget
  now: () => Date
  sleep: (ms: number) => Promise<void>
  onEvent: (event: CrmEvent) => void
  timeZone: () => string
  random?: () => number
}

const maxAttempts = 8
/** HubSpot may ask for a day of patience; that is for the scheduler, not for a call, to have. */
const longestWaitMs = 300_000

export function requester(settings: RequestSettings): Request {
  return async <T>(call: Call) => {
    for (let attempt = 1; ; attempt += 1) {
      const answered = await settings.budget.admit(call.quota, call.lane)
      const result = await attemptOnce<T>(settings, call, attempt).finally(answered)
      if ('body' in result) return result
      throwIfFinal(call, result, attempt)
      await standBack(settings, call, result)
    }
  }
}

async function attemptOnce<T>(
  settings: RequestSettings,
  call: Call,
  attempt: number,
): Promise<Answer<T> | Setback> {
  const at = circumstances(settings, call, attempt)
  const answer = await completeAnswer(settings.transport, call)
  if (answer instanceof NoAnswer) return lostAnswer(answer.reason, at)
  const { status, headers, body } = answer
  if (status >= 200 && status < 300) return { status, headers, body: body as T }
  return refused(status, headers, body as WireError, at)
}

class NoAnswer {
  readonly reason: unknown

  constructor(reason: unknown) {
    this.reason = reason
  }
}

/** A body that was cut off does not parse, and is as good as none. */
async function completeAnswer(transport: Transport, call: Call): Promise<Answer<unknown> | NoAnswer> {
  try {
    const raw = await transport(call)
    return { status: raw.status, headers: raw.headers, body: bodyOf(raw) }
  } catch (error) {
    return new NoAnswer(error)
  }
}

/** Proxies in front of HubSpot answer errors in HTML; an empty success is one without a body. */
function bodyOf({ status, text }: RawAnswer): unknown {
  if (status >= 400 && !text.startsWith('{')) return {}
  return text === '' ? undefined : JSON.parse(text)
}

function circumstances(settings: RequestSettings, call: Call, attempt: number): Circumstances {
  return {
    call: `${call.method} ${call.path}`,
    isSearch: call.quota === 'search',
    attempt,
    now: settings.now(),
    timeZone: settings.timeZone(),
    random: settings.random ?? Math.random,
  }
}

function throwIfFinal(call: Call, setback: Setback, attempt: number): void {
  if (setback.mayHaveActed && !call.repeatable) throw answerLost(call, setback.refusal)
  const { waitMs } = setback
  if (waitMs === null || waitMs > longestWaitMs || attempt === maxAttempts) throw setback.refusal
}

/** A refusal for the number of calls holds back everybody in that quota; any other only this call. */
async function standBack(settings: RequestSettings, call: Call, setback: Setback): Promise<void> {
  const { policy } = setback
  const waitMs = setback.waitMs ?? 0
  settings.onEvent({
    kind: policy === null ? 'retry' : 'pause',
    status: setback.refusal.status,
    policy,
    message: setback.refusal.message,
    waitMs,
  })
  if (policy === null) await settings.sleep(waitMs)
  else settings.budget.pause(call.quota, waitMs)
}

function answerLost(call: Call, cause: CrmRefused): CrmRefused {
  return new CrmRefused(`${call.method} ${call.path} may or may not have taken effect: ${cause.message}`, {
    status: cause.status,
    category: 'ANSWER_LOST',
    correlationId: cause.correlationId,
    remedy: 'Look in HubSpot before doing it again.',
    cause,
  })
}
