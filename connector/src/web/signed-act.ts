import type { Request, Response } from 'express'
import { jsonIn, refuse } from './answers.ts'
import type { Identity } from './signed-identity.ts'
import { signedUser } from './signed-user.ts'

type Parsed<T, E> = { success: true; data: T } | { success: false; error: E }

/** What the signed user asks for in the body; null once the request was refused, for a body that does not fit or for naming nobody. */
export function signedAct<T, E>(
  request: Pick<Request, 'body'>,
  response: Response,
  shape: { safeParse: (body: unknown) => Parsed<T, E> },
  problemOf: (error: E) => string,
): { portalId: string; by: string; asked: T } | null {
  const identity = response.locals.identity as Identity
  const body = shape.safeParse(jsonIn(request.body))
  const by = signedUser(identity)
  if (body.success && by !== null) return { portalId: identity.portalId, by, asked: body.data }
  refuse(response, body.success ? 'The signed address names no user.' : problemOf(body.error))
  return null
}

/** The first thing that does not fit in a body, and where. */
export const firstProblem = ({
  issues: [first],
}: {
  issues: { path: PropertyKey[]; message: string }[]
}): string => `${first!.path.join('.') || 'body'}: ${first!.message}`
