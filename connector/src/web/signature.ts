import { createHmac, timingSafeEqual } from 'node:crypto'

/** What of a request is signed, and with what it claims to be signed. */
export interface SignedRequest {
  method: string
  /** Full https URL as the outside world called it, query in its original order. */
  url: string
  /** The raw bytes of the body, before any parsing. */
  body: Buffer
  /** X-HubSpot-Request-Timestamp, milliseconds. */
  timestamp: string | undefined
  /** X-HubSpot-Signature-v3, base64. */
  signature: string | undefined
}

/** The escapes HubSpot decodes before it signs; every other escape stays as it is. */
const decoded: Record<string, string> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
}

const maximumAgeMs = 300_000

/**
 * Whether HubSpot signed this request with our client secret within the last five minutes.
 * Version 3 of https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation
 */
export function isSignedByHubspot(request: SignedRequest, clientSecret: string, now: Date): boolean {
  const { timestamp, signature } = request
  if (timestamp === undefined || signature === undefined || !/^\d{1,16}$/.test(timestamp)) return false
  if (Math.abs(now.getTime() - Number(timestamp)) > maximumAgeMs) return false
  const given = Buffer.from(signature, 'base64')
  const expected = signatureOf(request, timestamp, clientSecret)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function signatureOf({ method, url, body }: SignedRequest, timestamp: string, clientSecret: string): Buffer {
  const uri = url.replace(/%[0-9A-Fa-f]{2}/g, code => decoded[code.toUpperCase()] ?? code)
  return createHmac('sha256', clientSecret)
    .update(method.toUpperCase())
    .update(uri)
    .update(body)
    .update(timestamp)
    .digest()
}
