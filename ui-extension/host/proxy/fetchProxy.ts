import express, { type Request, type Router } from 'express'
import { connectorMode, modeHeader, surfaceHeader } from '../connectorModes.ts'
import type { FetchedAnswer } from '../networkLog.ts'
import { answers, type ProxyAnswer } from './answer.ts'
import { CardRequest } from './CardRequest.ts'
import { bodyOf, type ForwardOptions, forward } from './forward.ts'
import { mostInFlight } from './inFlight.ts'
import type { Recorder } from './recorder.ts'
import { refusalOf } from './refusal.ts'
import { troubleOf } from './trouble.ts'

// https://developers.hubspot.com/docs/apps/developer-platform/add-features/ui-extensions/fetching-data
const proxyPath = '/api/crm-extensibility/execution/internal/v3/proxy'

/** What settled a request, and whether the connector saw it. */
interface Settled {
  answered: ProxyAnswer
  sent: boolean
}

/** HubSpot's fetch proxy for cards, on this machine; every fetch is recorded. */
export function fetchProxy(
  options: ForwardOptions,
  permitted: readonly string[],
  recorder: Recorder,
): Router {
  let inFlight = 0

  const settle = async (request: CardRequest, mode: string | undefined): Promise<Settled> => {
    const answer = answers(options.portalId, request)
    const refusal = refusalOf(request, permitted, answer)
    if (refusal) return { answered: refusal, sent: false }
    if (inFlight > mostInFlight) {
      const message = `More than ${mostInFlight} requests in flight`
      return { answered: answer.refused(429, 'RATE_LIMITS', message), sent: false }
    }
    const trouble = await troubleOf(connectorMode(mode), answer)
    if (trouble) return { answered: trouble, sent: false }
    return { answered: await forward(request, options, answer), sent: true }
  }

  const record = async (
    request: CardRequest,
    { surface, mode }: ReturnType<typeof asker>,
  ): Promise<ProxyAnswer> => {
    inFlight += 1
    const { origin, pathname, search } = new URL(request.requestUri)
    const ended = recorder.begin({
      surface,
      method: request.method,
      origin,
      path: pathname + search,
      mode: connectorMode(mode),
      inFlight,
      requestBytes: Buffer.byteLength(bodyOf(request)),
      timeoutMs: request.requestTimeoutMillis ?? null,
    })
    const began = performance.now()
    try {
      const settled = await settle(request, mode)
      ended(recorded(settled, Math.round(performance.now() - began)))
      return settled.answered
    } finally {
      inFlight -= 1
    }
  }

  return express.Router().post(proxyPath, express.json({ limit: '2mb' }), async (request, response) => {
    const parsed = CardRequest.safeParse(request.body)
    const answered = parsed.success
      ? await record(parsed.data, asker(request))
      : malformed(options.portalId, parsed.error.message)
    response.status(answered.status).json(answered.body)
  })
}

const asker = (request: Request) => ({
  surface: request.get(surfaceHeader) ?? 'unknown',
  mode: request.get(modeHeader),
})

function recorded({ answered: { status, body }, sent }: Settled, ms: number): FetchedAnswer {
  const appServerStatus = body.context.appServerStatusCode?.[0]
  return {
    status: Number(appServerStatus ?? status),
    ms,
    bytes: Buffer.byteLength(JSON.stringify(body.responseBody ?? '')),
    signature: sent ? checkOf(appServerStatus) : 'not sent',
    refusal: appServerStatus === undefined && body.status === 'error' ? (body.message ?? null) : null,
  }
}

/** An app server answers 401 to a signature it cannot verify. */
const checkOf = (appServerStatus: string | undefined) =>
  appServerStatus === undefined ? 'no answer' : appServerStatus === '401' ? 'refused' : 'accepted'

const malformed = (portalId: number, message: string): ProxyAnswer =>
  answers(portalId, { method: 'GET', requestUri: '' }).refused(400, 'VALIDATION_ERROR', message)
