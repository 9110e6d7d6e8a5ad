import pino, { type Logger } from 'pino'

export type { Logger }

/** Names under which a secret could ever be logged by mistake, as deep as errors of libraries carry them. */
const secretNames = ['token', 'accessToken', 'clientSecret', 'authorization', 'Authorization', 'databaseUrl']
const secretPaths = secretNames.flatMap(name => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`])

/** JSON lines on stderr; stdout carries results only. */
export const logger = (level: string): Logger =>
  pino(
    { level, redact: { paths: secretPaths, censor: '[secret]' }, base: null },
    pino.destination({ fd: 2, sync: true }),
  )
