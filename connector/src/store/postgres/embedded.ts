import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { ConfigError } from '../../errors.ts'
import { type Places, placesFor } from './places.ts'
import { port } from './server.ts'

const idleSeconds = 60
const patienceMs = 30_000

/** Connection settings of the project's own PostgreSQL, started if it is not running. */
export async function embeddedServer(home: string): Promise<pg.ClientConfig> {
  const places = placesFor(home)
  const config = { host: places.socket, port, user: 'perennial', database: 'postgres' }
  const deadline = performance.now() + patienceMs
  for (let asked = false; ; asked = true) {
    const refusal = await refused(config)
    if (refusal === null && (asked || keeperIsAlive(places))) return config
    if (!asked) startKeeper(home)
    if (performance.now() > deadline) throw notStarted(places, refusal)
    await pause(50)
  }
}

/** Stops the server now, rather than when it has been idle for a minute. Resolves when it and its keeper are gone. */
export async function stopEmbeddedServer(home: string): Promise<void> {
  await ended(placesFor(home), 'SIGINT')
}

/** By the server's own signals: SIGINT writes what is in memory and leaves, SIGQUIT leaves at once. */
async function ended(places: Places, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  await stopServer(places, signal)
  for (let waited = 0; waited < 5000 && keeperIsAlive(places); waited += 20) await pause(20)
}

/** A stopping server removes its pid file itself, and a keeper may start another one meanwhile: asked anew until none is left. */
async function stopServer(places: Places, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  for (let pid = running(serverFile(places)); pid !== null; pid = running(serverFile(places))) {
    end(pid, signal)
    for (let waited = 0; waited < 2000 && isAlive(pid); waited += 20) await pause(20)
  }
}

const serverFile = (places: Places): string => `${places.data}/postmaster.pid`

/** Stops the server and removes all it kept: for demonstrations and tests only. */
export async function removeEmbeddedServer(home: string): Promise<void> {
  const places = placesFor(home)
  await ended(places, 'SIGQUIT')
  const { root, socket } = places
  for (const folder of [root, socket]) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

function startKeeper(home: string): void {
  const script = fileURLToPath(new URL('./keeper.ts', import.meta.url))
  const child = spawn(process.execPath, [script, home, String(idleSeconds)], {
    detached: true,
    stdio: 'ignore',
  })
  child.unref()
}

async function refused(config: pg.ClientConfig): Promise<Error | null> {
  const client = new pg.Client(config)
  try {
    await client.connect()
    await client.end()
    return null
  } catch (error) {
    return error as Error
  }
}

const keeperIsAlive = (places: Places): boolean => running(places.keeper) !== null

/** The live process that a pid file names. The file may go at any moment: it is read, never looked for first. */
function running(pidFile: string): number | null {
  const pid = Number.parseInt(readIfThere(pidFile), 10)
  return isAlive(pid) ? pid : null
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** One that is gone already needs no signal. */
function end(pid: number, signal: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function notStarted(places: Places, cause: Error | null): ConfigError {
  const log = readIfThere(places.log).trim().split('\n').slice(-3).join(' | ') || 'no log'
  return new ConfigError(`PostgreSQL did not start: ${log}`, {
    field: 'PERENNIAL_HOME',
    remedy: `read ${places.log}, or set DATABASE_URL to a PostgreSQL server of version 15 or newer`,
    cause,
  })
}
