import { z } from 'zod'

/** What a card's `hubspot.fetch` sends to the proxy. */
export const CardRequest = z.object({
  requestUri: z.url(),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
  requestTimeoutMillis: z.number().positive().optional(),
  requestBody: z.unknown().optional(),
  requestHeaders: z.record(z.string(), z.string()).nullish(),
})
export type CardRequest = z.infer<typeof CardRequest>
