import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { DemoConsole } from './console.ts'
import type { Stage } from './stage.ts'

const main = fileURLToPath(new URL('../../connector/src/main.ts', import.meta.url))

/** `perennial serve` on any free port, in a process of its own; with the console where there is one. */
export async function serveCards(
  { environment }: Pick<Stage, 'environment'>,
  console?: Pick<DemoConsole, 'dir' | 'users'>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const options = console ? ['--console', console.dir] : []
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--json', ...options], {
    env: { ...process.env, ...environment, ...(console && { PERENNIAL_CONSOLE_USERS: console.users }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const firstLine = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>
  const [line] = await Promise.race([
    firstLine,
    exited.then(([code]) => Promise.reject(new Error(`perennial serve ended with ${code}`))),
  ])
  return {
    url: (JSON.parse(line) as { url: string }).url,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}
