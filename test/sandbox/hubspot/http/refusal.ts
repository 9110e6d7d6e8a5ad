import { randomUUID } from 'node:crypto'

export interface ErrorDetail {
  message: string
  code?: string
  in?: string
  context?: Record<string, string[]>
}

/** A request HubSpot would not serve: thrown by an endpoint, answered with HubSpot's error envelope. */
export class Refusal extends Error {
  readonly status: number
  readonly category: string
  readonly errors: ErrorDetail[]
  readonly context: Record<string, string[]>
  readonly links: Record<string, string>
  readonly headers: Record<string, string>
  readonly subCategory: string | undefined
  /** Fields of this one error that are not part of the usual envelope. */
  readonly more: Record<string, unknown>

  constructor(status: number, category: string, message: string, facts: RefusalFacts = {}) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.category = category
    this.errors = facts.errors ?? []
    this.context = facts.context ?? {}
    this.links = facts.links ?? {}
    this.headers = facts.headers ?? {}
    this.subCategory = facts.subCategory
    this.more = facts.more ?? {}
  }

  /** The envelope of a whole request that failed. */
  body(): object {
    return {
      status: 'error',
      message: this.message,
      correlationId: randomUUID(),
      ...(this.errors.length > 0 && { errors: this.errors }),
      ...(Object.keys(this.context).length > 0 && { context: this.context }),
      ...(Object.keys(this.links).length > 0 && { links: this.links }),
      category: this.category,
      ...(this.subCategory && { subCategory: this.subCategory }),
      ...this.more,
    }
  }

  /** The same failure as one entry of a 207 answer, about these inputs. */
  entry(context: Record<string, string[]>): object {
    return {
      status: 'error',
      category: this.category,
      message: this.message,
      errors: this.errors,
      context: { ...this.context, ...context },
      links: this.links,
      ...(this.subCategory && { subCategory: this.subCategory }),
    }
  }
}

interface RefusalFacts {
  errors?: ErrorDetail[]
  context?: Record<string, string[]>
  links?: Record<string, string>
  headers?: Record<string, string>
  subCategory?: string
  more?: Record<string, unknown>
}

export const invalid = (message: string, errors: ErrorDetail[] = []): Refusal =>
  new Refusal(400, 'VALIDATION_ERROR', message, { errors })

export const notFound = (message = 'resource not found'): Refusal =>
  new Refusal(404, 'OBJECT_NOT_FOUND', message)

/** HubSpot has no object type of that name in this portal. */
export const unknownObject = (named: string): Refusal => invalid(`Unable to infer object type from: ${named}`)

export const conflict = (message: string): Refusal => new Refusal(409, 'CONFLICT', message)

export const missingScopes = (scopes: readonly string[]): Refusal =>
  new Refusal(
    403,
    'MISSING_SCOPES',
    "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
    {
      errors: [
        {
          message: 'One or more of the following scopes are required.',
          context: { requiredGranularScopes: [...scopes] },
        },
      ],
      links: { scopes: 'https://developers.hubspot.com/scopes' },
    },
  )

export const unauthenticated = (): Refusal =>
  new Refusal(
    401,
    'INVALID_AUTHENTICATION',
    'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
  )

export const expiredToken = (): Refusal =>
  new Refusal(401, 'EXPIRED_AUTHENTICATION', 'The OAuth token used to make this call expired.')
