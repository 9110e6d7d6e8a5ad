import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ProjectError } from '../project/ProjectError.ts'

/**
 * Runs a build in a process of its own: bundlers take NODE_ENV from the process, write to its stdout,
 * and their native parts cannot live inside jest's sandbox. Rejects with what the builder said.
 */
export async function runBuilder(
  what: 'cards' | 'inspection' | 'host' | 'console',
  ...folders: string[]
): Promise<void> {
  const builder = spawn(process.execPath, [join(import.meta.dirname, 'builder.ts'), what, ...folders], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
  })
  const said = Promise.all([text(builder.stdout), text(builder.stderr)])
  const [code] = await once(builder, 'close')
  if (code !== 0) throw new ProjectError(`building the ${what} failed:\n${(await said).join('\n').trim()}`)
}
