import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../connector/src/main.ts', import.meta.url))

/** Runs a verb of the connector as a user would, and gives its JSON result. */
export type Perennial = <T>(...verb: string[]) => Promise<T>

/** Rejects with what the verb printed when it fails. Its progress passes through to stderr. */
export const perennialIn =
  (environment: NodeJS.ProcessEnv): Perennial =>
  async <T>(...verb: string[]) => {
    const child = spawn(process.execPath, [main, ...verb, '--json'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stderr.on('data', line => process.stderr.write(line))
    const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
    if (code !== 0) throw new Error(`perennial ${verb.join(' ')} ended with ${code}`)
    return JSON.parse(out) as T
  }
