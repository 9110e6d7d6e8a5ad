import type { CardFetch } from '../channel.ts'

const proxyPath = '/api/crm-extensibility/execution/internal/v3/proxy'

interface ProxyBody {
  status?: string
  message?: string
  responseBody?: unknown
  context?: { appServerStatusCode?: string[] }
}

/** `hubspot.fetch` for a card: through the signing proxy, the connector's own status and words taken out of its envelope. */
export async function proxyFetch(url: string, options: CardFetch): Promise<{ status: number; body: string }> {
  const response = await fetch(proxyPath, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      requestUri: url,
      method: options.method,
      requestTimeoutMillis: options.timeout,
      requestBody: options.body,
      requestHeaders: options.headers,
    }),
  })
  const envelope: ProxyBody = await response.json()
  const status = Number(envelope.context?.appServerStatusCode?.[0] ?? response.status)
  return { status, body: JSON.stringify(envelope.responseBody ?? envelope) }
}
