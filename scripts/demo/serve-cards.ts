import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Stage } from './stage.ts'

const main = fileURLToPath(new URL('../../connector/src/main.ts', import.meta.url))

/** `perennial serve` on any free port, in a process of its own. */
export async function serveCards({
  environment,
}: Pick<Stage, 'environment'>): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--json'], {
    env: { ...process.env, ...environment },
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
