import pino, { type Logger } from 'pino'

export type { Logger }

/** Names under which a secret could ever be logged by mistake. */
const secretPaths = [
  'token',
  'accessToken',
  'clientSecret',
  'authorization',
  'headers.authorization',
  'databaseUrl',
].flatMap(name => [name, `*.${name}`])

/** JSON lines on stderr; stdout carries results only. */
export const logger = (level: string): Logger =>
  pino(
    { level, redact: { paths: secretPaths, censor: '[secret]' }, base: null },
    pino.destination({ fd: 2, sync: true }),
  )
