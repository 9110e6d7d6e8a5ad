import express, { type Router } from 'express'
import { answers, type ProxyAnswer } from './answer.ts'
import { CardRequest } from './CardRequest.ts'
import { type ForwardOptions, forward } from './forward.ts'
import { refusalOf } from './refusal.ts'

// https://developers.hubspot.com/docs/apps/developer-platform/add-features/ui-extensions/fetching-data
const proxyPath = '/api/crm-extensibility/execution/internal/v3/proxy'
/** Requests of one app in one account that HubSpot keeps in flight before it answers 429. */
const mostInFlight = 20

/** HubSpot's fetch proxy for cards, on this machine. */
export function fetchProxy(options: ForwardOptions, permitted: readonly string[]): Router {
  let inFlight = 0
  const settle = async (request: CardRequest): Promise<ProxyAnswer> => {
    const answer = answers(options.portalId, request)
    const refusal = refusalOf(request, permitted, answer)
    if (refusal) return refusal
    if (inFlight >= mostInFlight) {
      return answer.refused(429, 'RATE_LIMITS', `More than ${mostInFlight} requests in flight`)
    }
    inFlight += 1
    try {
      return await forward(request, options, answer)
    } finally {
      inFlight -= 1
    }
  }
  return express.Router().post(proxyPath, express.json({ limit: '2mb' }), async (request, response) => {
    const parsed = CardRequest.safeParse(request.body)
    const answered = parsed.success
      ? await settle(parsed.data)
      : malformed(options.portalId, parsed.error.message)
    response.status(answered.status).json(answered.body)
  })
}

const malformed = (portalId: number, message: string): ProxyAnswer =>
  answers(portalId, { method: 'GET', requestUri: '' }).refused(400, 'VALIDATION_ERROR', message)
