import type { Answers, ProxyAnswer } from './answer.ts'
import type { CardRequest } from './CardRequest.ts'

/** 1 MB each way. */
export const largestBody = 1_000_000

const headersOf = (request: CardRequest) => Object.keys(request.requestHeaders ?? {})

/** Why HubSpot would not even send this request; null when it would. */
export function refusalOf(
  request: CardRequest,
  permitted: readonly string[],
  answer: Answers,
): ProxyAnswer | null {
  const invalid = (message: string) => answer.refused(400, 'VALIDATION_ERROR', message)
  const { origin, protocol } = new URL(request.requestUri)
  if (protocol !== 'https:' || !permitted.includes(origin)) {
    return invalid(`${origin} is not in permittedUrls.fetch of the app's configuration`)
  }
  if (headersOf(request).length > 1) return invalid("Only 'Authorization' header is allowed")
  if (headersOf(request).some(name => name.toLowerCase() !== 'authorization')) {
    return invalid(
      "Invalid Request Headers provided. Only 'Authorization' header is allowed from hubspot.fetch()",
    )
  }
  return null
}
