/**
 * Makes a fresh clone ready, on any Node 20 or newer: installs dependencies when they are missing or the
 * lock file has changed. Everything it prints goes to stderr; stdout belongs to results.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** The Node 24 that the project brings along, whatever the machine has. */
export const projectNode = join(root, 'node_modules', '.bin', 'node')
const oldestNode = 20
const projectMajor = 24

const tell = line => process.stderr.write(`${line}\n`)

/** Installs what is missing. Ends the process with a readable line when that fails. */
export function setUp() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode)
    fail(`Node ${oldestNode} or newer is needed, this is ${process.versions.node}.`)
  const stamp = join(root, 'node_modules', '.perennial-lock')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(projectNode)) return
  tell('Installing dependencies (once, about a minute) ...')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0) fail('npm ci failed; the lines above say why. Run it again once that is mended.')
  writeFileSync(stamp, lock)
}

/** Runs a script of the project on its own Node: in this process when it is that already. */
export async function runOnProjectNode(script, args) {
  if (Number(process.versions.node.split('.')[0]) >= projectMajor) {
    process.argv = [process.argv[0], script, ...args]
    await import(pathToFileURL(script).href)
    return
  }
  const child = spawnSync(projectNode, [script, ...args], { stdio: 'inherit' })
  if (child.signal) process.kill(process.pid, child.signal)
  process.exit(child.status ?? 1)
}

function fail(message) {
  tell(message)
  process.exit(1)
}
