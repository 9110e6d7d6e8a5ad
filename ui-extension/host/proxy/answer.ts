import { randomUUID } from 'node:crypto'
import type { CardRequest } from './CardRequest.ts'

/** What the proxy answers a card: its own HTTP status and HubSpot's envelope around the connector's words. */
export interface ProxyAnswer {
  status: number
  body: {
    status: 'success' | 'error'
    message?: string
    category?: string
    responseBody?: unknown
    errors?: { message: string }[]
    context: Record<string, string[]>
  }
}

/** Envelopes for one card request; every answer to it names the same correlation id. */
export function answers(portalId: number, request: Pick<CardRequest, 'method' | 'requestUri'>) {
  const context = (appServerStatus?: number) => ({
    correlationId: [randomUUID()],
    httpMethod: [request.method],
    portalId: [String(portalId)],
    requestUri: [request.requestUri],
    ...(appServerStatus === undefined ? {} : { appServerStatusCode: [String(appServerStatus)] }),
  })
  const refused = (status: number, category: string, message: string): ProxyAnswer => ({
    status,
    body: { status: 'error', category, message, context: context() },
  })
  return {
    refused,
    success: (status: number, responseBody: unknown): ProxyAnswer => ({
      status,
      body: { status: 'success', responseBody, context: context(status) },
    }),
    badGateway: (appServerStatus: number, responseBody: unknown): ProxyAnswer => ({
      status: 200,
      body: {
        status: 'error',
        category: 'BAD_GATEWAY',
        message: 'Error returned from Request Uri',
        responseBody,
        errors: [{ message: `Unacceptable HTTP status ${appServerStatus} calling ${request.requestUri}` }],
        context: context(appServerStatus),
      },
    }),
  }
}

export type Answers = ReturnType<typeof answers>
