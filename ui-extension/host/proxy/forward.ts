import type { Answers, ProxyAnswer } from './answer.ts'
import type { CardRequest } from './CardRequest.ts'
import { largestBody } from './refusal.ts'
import { signatureHeaders } from './signature.ts'

/** Who asks and where the answer comes from. */
export interface ForwardOptions {
  /** null when the project has none; its cards are then told so. */
  connectorUrl: string | null
  clientSecret: string
  portalId: number
  userId: number
  userEmail: string
  appId: number
}

export const longestWaitMs = 15_000

/**
 * Sends a card's request to the connector as HubSpot does: the user and portal appended to the URL, signed over
 * the public URL the card named, no redirects, one automatic retry on connection trouble or 5xx.
 */
export async function forward(
  request: CardRequest,
  options: ForwardOptions,
  answer: Answers,
): Promise<ProxyAnswer> {
  const body = bodyOf(request)
  if (Buffer.byteLength(body) > largestBody)
    return answer.refused(413, 'VALIDATION_ERROR', 'Request body over 1 MB')
  const { connectorUrl } = options
  if (!connectorUrl)
    return answer.refused(502, 'BAD_GATEWAY', 'There is no app server: name it with --connector URL')
  const deadline = AbortSignal.timeout(Math.min(request.requestTimeoutMillis ?? longestWaitMs, longestWaitMs))
  try {
    const response = await sendTwice(() => send(request, body, { ...options, connectorUrl }, deadline))
    return await wrapped(response, answer)
  } catch (error) {
    if (deadline.aborted)
      return answer.refused(504, 'GATEWAY_TIMEOUT', 'The app server did not answer in time')
    const reason = error instanceof Error ? error.message : String(error)
    return answer.refused(502, 'BAD_GATEWAY', `The app server could not be reached: ${reason}`)
  }
}

export const bodyOf = ({ method, requestBody }: CardRequest): string =>
  method === 'GET' || requestBody === undefined || requestBody === null ? '' : JSON.stringify(requestBody)

function send(
  request: CardRequest,
  body: string,
  options: ForwardOptions & { connectorUrl: string },
  signal: AbortSignal,
): Promise<Response> {
  const url = withCaller(request.requestUri, options)
  const { clientSecret, connectorUrl } = options
  const { method, requestHeaders } = request
  return fetch(connectorUrl.replace(/\/$/, '') + url.pathname + url.search, {
    method,
    redirect: 'manual',
    signal,
    headers: {
      ...requestHeaders,
      ...signatureHeaders({ clientSecret, method, url: url.href, body, timestamp: Date.now() }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body } : {}),
  })
}

function withCaller(requestUri: string, { portalId, userId, userEmail, appId }: ForwardOptions): URL {
  const url = new URL(requestUri)
  for (const [name, value] of Object.entries({ portalId, userId, userEmail, appId })) {
    url.searchParams.set(name, String(value))
  }
  return url
}

async function sendTwice(send: () => Promise<Response>): Promise<Response> {
  const first = await send().catch(error => error)
  if (first instanceof Response && first.status < 500) return first
  if (first instanceof Response) await first.body?.cancel()
  return send()
}

async function wrapped(response: Response, answer: Answers): Promise<ProxyAnswer> {
  const text = await response.text()
  if (Buffer.byteLength(text) > largestBody)
    return answer.refused(502, 'BAD_GATEWAY', 'Response body over 1 MB')
  const body = parsed(text)
  return response.ok ? answer.success(response.status, body) : answer.badGateway(response.status, body)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}
