/** The user must set or change something. Names the field, the value and the remedy. */
export class ConfigError extends Error {
  readonly kind = 'config'
  readonly field: string | undefined
  readonly remedy: string

  constructor(message: string, options: { remedy: string; field?: string; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.name = 'ConfigError'
    this.field = options.field
    this.remedy = options.remedy
  }
}

/** The CRM answered and said no, or could not be reached after all retries. */
export class CrmRefused extends Error {
  readonly kind = 'crm'
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  readonly category: string
  readonly correlationId: string | null
  readonly remedy: string
  /** When a retry makes sense, as milliseconds from now; null when it does not. */
  readonly retryAfterMs: number | null

  constructor(
    message: string,
    options: {
      status: number
      category: string
      correlationId?: string | null
      remedy: string
      retryAfterMs?: number | null
      cause?: unknown
    },
  ) {
    super(message, { cause: options.cause })
    this.name = 'CrmRefused'
    this.status = options.status
    this.category = options.category
    this.correlationId = options.correlationId ?? null
    this.remedy = options.remedy
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}
