import { ConfigError, CrmRefused } from '../errors.ts'
import { connectionLost } from '../store/connection-lost.ts'

/** What every failure of a verb looks like under --json, on stderr. */
export interface FailureReport {
  error: { kind: 'config' | 'crm' | 'bug'; message: string; field?: string; remedy: string }
}

export function failureReport(thrown: unknown): FailureReport {
  const error = connectionLost(thrown) ?? thrown
  if (error instanceof ConfigError)
    return {
      error: {
        kind: 'config',
        message: error.message,
        ...(error.field && { field: error.field }),
        remedy: error.remedy,
      },
    }
  if (error instanceof CrmRefused) {
    const correlation = error.correlationId ? ` (correlation id ${error.correlationId})` : ''
    return { error: { kind: 'crm', message: `${error.message}${correlation}`, remedy: error.remedy } }
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    error: {
      kind: 'bug',
      message,
      remedy: 'please report this with the text above; running the command again is safe',
    },
  }
}

/** 2 for wrong use, 1 for everything that failed while working. */
export const exitCodeOf = (error: unknown): number =>
  error instanceof ConfigError && error.field?.startsWith('--') ? 2 : 1

export function readableFailure({ error }: FailureReport): string {
  return `${error.kind === 'bug' ? 'Unexpected error' : 'Error'}: ${error.message}\nWhat to do: ${error.remedy}`
}
