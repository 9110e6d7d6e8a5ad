import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { Clock } from '../../clock.ts'
import type { Identity } from '../signed-identity.ts'
import { cookieIn } from './cookie.ts'
import type { Seal } from './sealed.ts'

/** Only a script of the same origin can send it: a form or a link from elsewhere cannot act in somebody's name. */
export const consoleHeader = 'x-perennial-console'

export const loggedOut = {
  error: { kind: 'logged_out', message: 'You are not logged in any more.', remedy: 'Log in again.' },
}

/** Lets the console's own requests through for whom is logged in; everything else must be signed by HubSpot. */
export const loggedInOr =
  ({ session, clock }: { session: Seal<Identity>; clock: Clock }, otherwise: RequestHandler) =>
  (request: Request, response: Response, next: NextFunction): void => {
    if (request.get(consoleHeader) === undefined) {
      otherwise(request, response, next)
      return
    }
    const identity = session.open(cookieIn(request, 'perennial_console'), clock.now())
    if (identity) {
      response.locals.identity = identity
      next()
      return
    }
    response.status(401).json(loggedOut)
  }
