import { signatureHeaders } from './signature.ts'
import type { WebhookEvent } from './webhook-event.ts'

/** Posts one batch; true when the target took it, false when it refused, was too slow or could not be reached. */
export async function postEvents(url: string, events: WebhookEvent[], timeoutMs: number): Promise<boolean> {
  const body = JSON.stringify(events)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...signatureHeaders(url, body, Date.now()) },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.body?.cancel()
    return response.ok
  } catch (error) {
    if (isUnreachable(error)) return false
    throw error
  }
}

/** What fetch rejects with when the other side breaks off, is not there or takes too long. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')
