import type { NextFunction, Request, Response } from 'express'
import type { Clock } from '../clock.ts'
import { isSignedByHubspot } from './signature.ts'

/** Who asks, taken from the signed URL and from nowhere else. */
export interface Identity {
  portalId: string
  userId: string | null
  userEmail: string | null
}

export interface Verifier {
  clientSecret: string
  publicUrl: string
  clock: Clock
}

/** Lets only requests through that HubSpot signed, and says for whom: `response.locals.identity`. */
export const signedOnly =
  ({ clientSecret, publicUrl, clock }: Verifier) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const signed = isSignedByHubspot(
      {
        method: request.method,
        url: `${publicUrl}${request.originalUrl}`,
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        timestamp: request.get('x-hubspot-request-timestamp'),
        signature: request.get('x-hubspot-signature-v3'),
      },
      clientSecret,
      clock.now(),
    )
    const identity = signed ? identityIn(new URL(request.originalUrl, publicUrl).searchParams) : null
    if (identity) {
      response.locals.identity = identity
      next()
      return
    }
    response.status(401).json({
      error: {
        kind: 'unsigned',
        message: signed
          ? 'The signed address names no portal, or names it twice.'
          : 'This request is not signed by HubSpot, is older than five minutes, or was signed for another address.',
        remedy: `Requests must come through HubSpot, signed for ${publicUrl} with this app's client secret; check PERENNIAL_PUBLIC_URL, HUBSPOT_CLIENT_SECRET and the clock.`,
      },
    })
  }

/** A parameter given twice could mean one thing to us and another to whoever signed: refused. */
function identityIn(query: URLSearchParams): Identity | null {
  const single = (name: string): string | null | undefined => {
    const values = query.getAll(name)
    return values.length > 1 ? undefined : (values[0] ?? null)
  }
  const portalId = single('portalId')
  const userId = single('userId')
  const userEmail = single('userEmail')
  if (!portalId || userId === undefined || userEmail === undefined) return null
  return { portalId, userId, userEmail }
}
