import { rateLimited } from '../http/buckets.ts'
import { isSearch } from '../http/call-counts.ts'
import { Refusal } from '../http/refusal.ts'
import type { Fault, FaultOptions } from './fault.ts'

const retryAfter = (options: FaultOptions, fallbackMs: number): Record<string, string> => ({
  'Retry-After': String(Math.ceil((options.ms ?? fallbackMs) / 1000)),
})

const isList = (method: string, path: string): boolean =>
  method === 'GET' && /^\/crm\/v3\/objects\/[^/]+$/.test(path)

const refused = (
  status: number,
  category: string,
  message: string,
  headers: Record<string, string> = {},
): Refusal => new Refusal(status, category, message, { headers })

/** Faults in which the call is answered badly or not at all. */
export const answerFaults = {
  'rate-limit-ten-secondly': {
    row: 15,
    means: 'Answers 429 TEN_SECONDLY_ROLLING, with Retry-After only when ms is given',
    kind: 'answer',
    times: 1,
    disturb: options => ({ do: 'refuse', refusal: limited('TEN_SECONDLY_ROLLING', options) }),
  },
  'rate-limit-search': {
    row: 15,
    means: 'Answers searches 429 SECONDLY, without any rate-limit header',
    kind: 'answer',
    match: '/search',
    times: 1,
    disturb: options => ({ do: 'refuse', refusal: limited('SECONDLY', options) }),
  },
  'rate-limit-daily': {
    row: 15,
    means: 'Answers 429 DAILY, as on a day whose allowance is used up',
    kind: 'answer',
    times: 1,
    disturb: options => ({ do: 'refuse', refusal: limited('DAILY', options) }),
  },
  'expired-token': {
    row: 17,
    means:
      'The token runs out in the middle of a run: 401; an OAuth access token stays dead until it is refreshed',
    kind: 'answer',
    times: 1,
    disturb: () => ({ do: 'expire' }),
  },
  'connection-reset': {
    row: null,
    means: 'The connection breaks before the call is looked at',
    kind: 'answer',
    times: 1,
    disturb: () => ({ do: 'reset' }),
  },
  'lost-answer': {
    row: null,
    means: 'The call is carried out, then the connection breaks before the answer',
    kind: 'answer',
    times: 1,
    disturb: () => ({ do: 'lose' }),
  },
  'truncated-body': {
    row: null,
    means: 'The answer stops half-way, then the connection breaks',
    kind: 'answer',
    times: 1,
    disturb: () => ({ do: 'truncate' }),
  },
  'slow-answer': {
    row: null,
    means: 'Every matching answer takes ms milliseconds longer (default 1,000)',
    kind: 'answer',
    disturb: ({ ms = 1_000 }) => ({ do: 'delay', ms }),
  },
  'slow-poll': {
    means: 'Every page of a list or a search takes ms milliseconds longer (default 1,000); nothing else does',
    row: 26,
    kind: 'answer',
    concerns: (method, path) => isSearch(method, path) || isList(method, path),
    disturb: ({ ms = 1_000 }) => ({ do: 'delay', ms }),
  },
  'bad-gateway': {
    row: null,
    means: 'Answers 502 with a page that is not JSON',
    kind: 'answer',
    times: 1,
    disturb: () => ({ do: 'page', status: 502, html: '<html><body><h1>502 Bad Gateway</h1></body></html>' }),
  },
  unavailable: {
    row: null,
    means: 'Answers 503',
    kind: 'answer',
    times: 1,
    disturb: () => ({
      do: 'refuse',
      refusal: refused(503, 'INTERNAL_ERROR', 'Service temporarily unavailable'),
    }),
  },
  locked: {
    row: null,
    means: 'Answers 423: too much at once for one resource, wait two seconds',
    kind: 'answer',
    times: 1,
    disturb: () => ({
      do: 'refuse',
      refusal: refused(423, 'LOCKED', 'The resource is locked by another operation'),
    }),
  },
  migration: {
    row: null,
    means:
      'Answers 477 with Retry-After (ms, default a day): the account is being moved to another data centre',
    kind: 'answer',
    times: 1,
    disturb: options => ({
      do: 'refuse',
      refusal: refused(
        477,
        'MIGRATION_IN_PROGRESS',
        'This account is currently being migrated between data hosting locations',
        retryAfter(options, 86_400_000),
      ),
    }),
  },
} satisfies Record<string, Fault>

function limited(policy: Parameters<typeof rateLimited>[0], options: FaultOptions): Refusal {
  const refusal = rateLimited(policy)
  if (options.ms !== undefined) Object.assign(refusal.headers, retryAfter(options, options.ms))
  return refusal
}
