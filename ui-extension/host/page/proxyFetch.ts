import type { CardFetch } from '../channel.ts'
import { connectorMode, modeHeader, surfaceHeader } from '../connectorModes.ts'
import { signal } from '../signal.ts'
import { connectorParameter } from './address.ts'

const proxyPath = '/api/crm-extensibility/execution/internal/v3/proxy'

interface ProxyBody {
  status?: string
  message?: string
  responseBody?: unknown
  context?: { appServerStatusCode?: string[] }
}

/** Raised when a fetch of any surface began or ended. */
export const fetchesChanged = signal()

/** How the address says the connector shall behave. */
export const modeNow = () => connectorMode(new URLSearchParams(location.search).get(connectorParameter))

/** `hubspot.fetch` for a surface: through the signing proxy, the connector's own status and words taken out of its envelope. */
export const proxyFetch =
  (surface: string) =>
  async (url: string, options: CardFetch): Promise<{ status: number; body: string }> => {
    const asked = fetch(proxyPath, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [surfaceHeader]: surface,
        [modeHeader]: modeNow(),
      },
      body: JSON.stringify({
        requestUri: url,
        method: options.method,
        requestTimeoutMillis: options.timeout,
        requestBody: options.body,
        requestHeaders: options.headers,
      }),
    })
    fetchesChanged.raise()
    const response = await asked
    const envelope: ProxyBody = await response.json()
    fetchesChanged.raise()
    const status = Number(envelope.context?.appServerStatusCode?.[0] ?? response.status)
    return { status, body: JSON.stringify(envelope.responseBody ?? envelope) }
  }
