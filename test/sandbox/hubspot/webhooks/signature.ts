import { createHash } from 'node:crypto'
import { signatureV3 } from '../../../../ui-extension/host/proxy/signature.ts'
import { oauthClient } from '../http/local-app.ts'

/**
 * The headers by which a receiver knows that a webhook is HubSpot's: version 1 over the body, and beside it version 3.
 * https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation
 */
export function signatureHeaders(url: string, body: string, nowMs: number): Record<string, string> {
  const request = { clientSecret: oauthClient.secret, method: 'POST', url, body, timestamp: nowMs }
  return {
    'X-HubSpot-Signature': signatureV1(oauthClient.secret, body),
    'X-HubSpot-Signature-Version': 'v1',
    'X-HubSpot-Signature-v3': signatureV3(request),
    'X-HubSpot-Request-Timestamp': String(nowMs),
  }
}

export const signatureV1 = (clientSecret: string, body: string): string =>
  createHash('sha256')
    .update(clientSecret + body)
    .digest('hex')
