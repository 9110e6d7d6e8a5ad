import type { DatabaseError } from 'pg'
import { ConfigError } from '../errors.ts'

/**
 * SQLSTATE classes of a server that goes away or is not there yet:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const states = /^(08...|57P0[123])$/
/** What the driver says when the other end is gone; it gives these errors no code. */
const sayings = /^(Connection terminated|Client has encountered a connection error|Query read timeout)/

/** The readable form of an error that means the database went away; null for any other. */
export function connectionLost(error: unknown): ConfigError | null {
  if (!(error instanceof Error)) return null
  const { code, syscall } = error as DatabaseError & NodeJS.ErrnoException
  if (!states.test(code ?? '') && syscall !== 'connect' && !sayings.test(error.message)) return null
  return new ConfigError(`the connection to PostgreSQL was lost: ${error.message}`, {
    field: 'DATABASE_URL',
    remedy: 'run the command again: what was saved stays, and the rest is done then',
    cause: error,
  })
}
