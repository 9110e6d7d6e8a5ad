import { setTimeout as pause } from 'node:timers/promises'
import { ConfigError } from '../errors.ts'

/** Repeats work until interrupted; an interrupt lets the turn under way finish. */
export async function watching(minutes: number, turn: () => Promise<number>): Promise<number> {
  if (!(minutes > 0))
    throw new ConfigError('--watch: expected a number of minutes above 0', {
      field: '--watch',
      remedy: 'write --watch 5',
    })
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
  let code = 0
  while (!interrupted.signal.aborted) {
    code = await turn()
    // safe: an aborted pause is the wish to end, which the loop's condition sees
    await pause(minutes * 60_000, undefined, { signal: interrupted.signal }).catch(() => undefined)
  }
  return code
}
