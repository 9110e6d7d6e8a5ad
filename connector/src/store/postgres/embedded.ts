import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
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
  const places = placesFor(home)
  await stopServer(places)
  for (let waited = 0; waited < 5000 && keeperIsAlive(places); waited += 20) await pause(20)
}

async function stopServer(places: Places): Promise<void> {
  const file = `${places.data}/postmaster.pid`
  while (existsSync(file)) {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    if (!isAlive(pid)) return
    process.kill(pid, 'SIGINT')
    for (let waited = 0; waited < 2000 && isAlive(pid); waited += 20) await pause(20)
  }
}

/** Stops the server and removes all it kept: for demonstrations and tests only. */
export async function removeEmbeddedServer(home: string): Promise<void> {
  await stopEmbeddedServer(home)
  const { root, socket } = placesFor(home)
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

function keeperIsAlive(places: Places): boolean {
  return existsSync(places.keeper) && isAlive(Number.parseInt(readFileSync(places.keeper, 'utf8'), 10))
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function notStarted(places: Places, cause: Error | null): ConfigError {
  const log = existsSync(places.log)
    ? readFileSync(places.log, 'utf8').trim().split('\n').slice(-3).join(' | ')
    : 'no log'
  return new ConfigError(`PostgreSQL did not start: ${log}`, {
    field: 'PERENNIAL_HOME',
    remedy: `read ${places.log}, or set DATABASE_URL to a PostgreSQL server of version 15 or newer`,
    cause,
  })
}
