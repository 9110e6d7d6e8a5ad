/**
 * Runs detached from whoever needed a database: starts the server if none runs, and stops it once it
 * has been without clients for a while. Started as `node keeper.ts HOME IDLE_SECONDS`.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Places, placesFor } from './places.ts'
import { port, startServer } from './server.ts'

const [home, idleSeconds] = process.argv.slice(2)
const places = placesFor(home!)
writeFileSync(places.keeper, String(process.pid))
try {
  await keep(places, Number(idleSeconds) * 1000)
} finally {
  rmSync(places.keeper, { force: true })
}

async function keep(at: Places, idleMs: number): Promise<void> {
  let watch = await connect(at)
  if (!watch) {
    await startServer(at)
    watch = await connectSoon(at)
  }
  await stopWhenIdle(watch, idleMs)
}

async function stopWhenIdle(watch: pg.Client, idleMs: number): Promise<void> {
  let gone = false
  watch.on('error', () => {
    gone = true
  })
  watch.on('end', () => {
    gone = true
  })
  const every = Math.min(2000, idleMs / 3)
  for (let idle = 0; !gone; idle = (await clients(watch)) === 0 ? idle + every : 0) {
    if (idle >= idleMs) return stop(watch)
    await pause(every)
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

async function connectSoon(at: Places): Promise<pg.Client> {
  for (let tries = 0; tries < 600; tries++) {
    const client = await connect(at)
    if (client) return client
    await pause(50)
  }
  throw new Error(`PostgreSQL did not start; its log is ${at.log}`)
}

async function connect(at: Places): Promise<pg.Client | null> {
  const client = new pg.Client({ host: at.socket, port, user: 'perennial', database: 'postgres' })
  client.on('error', () => undefined)
  return client.connect().then(
    () => client,
    () => null,
  )
}
