import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../connector/src/main.ts', import.meta.url))

/** How a verb ended and what it printed. */
export interface Ended {
  /** Null when a signal ended it. */
  code: number | null
  out: string
  err: string
}

/** A verb under way in a process of its own. */
export interface Running {
  ended: Promise<Ended>
  /** Ends it as a power cut would: nothing is tidied up. Resolves when it is gone. */
  kill(): Promise<void>
}

/** Starts a verb of the connector as a user would, with --json. `onProgress` gets what it prints to stderr. */
export function startVerb(
  environment: NodeJS.ProcessEnv,
  verb: readonly string[],
  onProgress: (chunk: string) => void = () => undefined,
): Running {
  const child = spawn(process.execPath, [main, ...verb, '--json'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk
    onProgress(chunk)
  })
  const closed = once(child, 'close') as Promise<[number | null]>
  const ended = Promise.all([text(child.stdout), closed]).then(([out, [code]]) => ({ code, out, err }))
  return {
    ended,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Runs a verb and gives its JSON result; rejects when it fails. Its progress passes through to stderr. */
export type Perennial = <T>(...verb: string[]) => Promise<T>

export const perennialIn =
  (environment: NodeJS.ProcessEnv): Perennial =>
  async <T>(...verb: string[]) => {
    const { code, out } = await startVerb(environment, verb, chunk => process.stderr.write(chunk)).ended
    if (code !== 0) throw new Error(`perennial ${verb.join(' ')} ended with ${code}`)
    return JSON.parse(out) as T
  }
