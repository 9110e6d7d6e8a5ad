/**
 * Runs detached from whoever needed a database: starts the server if none runs, and stops it once it
 * has been without clients for a while. Of several keepers one stays: the others would be its clients.
 * Started as `node keeper.ts HOME IDLE_SECONDS`.
 */
import type { ChildProcess } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Places, placesFor } from './places.ts'
import { port, startServer } from './server.ts'

const keeperLock = 7_301_203
/** Less than whoever asked waits for, so that the log says why by then. */
const patienceMs = 25_000

const [home, idleSeconds] = process.argv.slice(2)
await keep(placesFor(home!), Number(idleSeconds) * 1000)

async function keep(at: Places, idleMs: number): Promise<void> {
  const watch = (await connect(at)) ?? (await start(at))
  if (!(await isOnlyKeeper(watch))) return watch.end()
  writeFileSync(at.keeper, String(process.pid))
  try {
    await stopWhenIdle(watch, idleMs)
  } finally {
    rmSync(at.keeper, { force: true })
  }
}

/**
 * What a killed server leaves behind ends a little later than itself, and as long as it is there a new
 * server refuses the data folder. So a start that failed is tried again for a while.
 */
async function start(at: Places): Promise<pg.Client> {
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(100)) {
    const server = await startServer(at)
    server.unref()
    const client = await connectWhileItRuns(at, server)
    if (client) return client
  }
  throw new Error(`PostgreSQL did not start; its log is ${at.log}`)
}

async function isOnlyKeeper(watch: pg.Client): Promise<boolean> {
  const { rows } = await watch.query<{ only: boolean }>(`select pg_try_advisory_lock(${keeperLock}) as only`)
  return rows[0]!.only
}

async function stopWhenIdle(watch: pg.Client, idleMs: number): Promise<void> {
  const lost = new AbortController()
  watch.on('error', () => lost.abort())
  watch.on('end', () => lost.abort())
  const every = Math.min(2000, idleMs / 3)
  for (let idle = 0; !lost.signal.aborted; idle = (await clients(watch)) === 0 ? idle + every : 0) {
    if (idle >= idleMs) return stop(watch)
    // safe: an aborted pause says that the server is gone, which the loop's condition sees
    await pause(every, undefined, { signal: lost.signal }).catch(() => undefined)
  }
}

async function clients(watch: pg.Client): Promise<number> {
  const sql = `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
  return watch.query<{ n: number }>(sql).then(
    result => result.rows[0]!.n,
    () => 0,
  )
}

/** The server's own fast shutdown: it ends sessions, writes a checkpoint and leaves. */
async function stop(watch: pg.Client): Promise<void> {
  const { rows } = await watch.query<{ pid: number }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
  )
  await watch.end()
  process.kill(rows[0]!.pid, 'SIGINT')
}

async function connectWhileItRuns(at: Places, server: ChildProcess): Promise<pg.Client | null> {
  for (;;) {
    const client = await connect(at)
    if (client || server.exitCode !== null || server.signalCode !== null) return client
    await pause(50)
  }
}

async function connect(at: Places): Promise<pg.Client | null> {
  const client = new pg.Client({ host: at.socket, port, user: 'perennial', database: 'postgres' })
  client.on('error', () => undefined)
  return client.connect().then(
    () => client,
    () => null,
  )
}
