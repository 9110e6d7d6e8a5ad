import { createHash, createHmac } from 'node:crypto'

/** One request as HubSpot signs it: the full public URL and the exact body. */
export interface SignedRequest {
  clientSecret: string
  method: string
  url: string
  body: string
  /** Milliseconds since the epoch. */
  timestamp: number
}

/** The escapes HubSpot undoes before it signs; all others stay as they are. */
const undone: Record<string, string> = {
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

const decoded = (url: string): string =>
  url.replace(/%[0-9A-F]{2}/gi, code => undone[code.toUpperCase()] ?? code)

// https://developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests
export const signatureV3 = ({ clientSecret, method, url, body, timestamp }: SignedRequest): string =>
  createHmac('sha256', clientSecret)
    .update(`${method}${decoded(url)}${body}${timestamp}`)
    .digest('base64')

export const signatureV2 = ({ clientSecret, method, url, body }: SignedRequest): string =>
  createHash('sha256').update(`${clientSecret}${method}${url}${body}`).digest('hex')

/** All signature headers HubSpot's proxy adds to a card's request. */
export const signatureHeaders = (request: SignedRequest): Record<string, string> => ({
  'X-HubSpot-Signature': signatureV2(request),
  'X-HubSpot-Signature-Version': 'v2',
  'X-HubSpot-Signature-v3': signatureV3(request),
  'X-HubSpot-Request-Timestamp': String(request.timestamp),
})
