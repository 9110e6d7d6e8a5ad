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

/** Starts a verb of the connector as a user would, with --json. */
export function startVerb(environment: NodeJS.ProcessEnv, verb: readonly string[]): Running {
  const child = spawn(process.execPath, [main, ...verb, '--json'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit') as Promise<[number | null]>
  const ended = Promise.all([text(child.stdout), text(child.stderr), exited]).then(([out, err, [code]]) => ({
    code,
    out,
    err,
  }))
  return {
    ended,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Runs a verb and gives its JSON result; rejects with what it printed when it fails. */
export type Perennial = <T>(...verb: string[]) => Promise<T>

export const perennialIn =
  (environment: NodeJS.ProcessEnv): Perennial =>
  async <T>(...verb: string[]) => {
    const { code, out, err } = await startVerb(environment, verb).ended
    if (code !== 0) throw new Error(`perennial ${verb.join(' ')} ended with ${code}: ${err}`)
    process.stderr.write(err)
    return JSON.parse(out) as T
  }
