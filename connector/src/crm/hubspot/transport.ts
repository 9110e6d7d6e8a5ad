import { Client } from '@hubspot/api-client'

/** One HTTP exchange's input, below retries and quotas. */
export interface Exchange {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  query?: Record<string, string>
  body?: unknown
}

/** An answer as it came: any status, body unparsed. Header names are lower-case. */
export interface RawAnswer {
  status: number
  headers: Headers
  text: string
}

/** Rejects only when no complete answer came: refused, reset, cut off or later than the deadline. */
export type Transport = (exchange: Exchange) => Promise<RawAnswer>

/**
 * HubSpot's own client, for its addressing and authorisation only. Its limiter and retries are process-wide,
 * so they are left unconfigured, which switches them off. Connections are kept alive by Node's fetch:
 * `apiRequest` always uses it, whatever `httpAgent` the client is given.
 */
export function hubspotTransport(baseUrl: string, token: string, deadlineMs: number): Transport {
  const client = new Client({ accessToken: token, basePath: baseUrl })
  return exchange => before(deadlineMs, send(client, exchange))
}

async function send(client: Client, exchange: Exchange): Promise<RawAnswer> {
  const { method, path, query, body } = exchange
  const response = await client.apiRequest({
    method,
    path,
    ...(query && { qs: query }),
    ...(body ? { body } : {}),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

async function before<T>(deadlineMs: number, work: Promise<T>): Promise<T> {
  const deadline = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => deadline.reject(new Error(`no complete answer within ${deadlineMs} ms`)),
    deadlineMs,
  )
  try {
    return await Promise.race([work, deadline.promise])
  } finally {
    clearTimeout(timer)
  }
}
