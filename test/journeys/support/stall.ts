import { setInterval as every } from 'node:timers/promises'
import pg from 'pg'
import { embeddedServer } from '../../../connector/src/store/postgres/embedded.ts'

/** Something that keeps whoever comes next from going on. */
export interface Stall {
  /** Resolves once somebody waits at the stall. */
  reached(): Promise<void>
  lift(): Promise<void>
}

/**
 * Takes rows of the connector's database in a transaction that stays open, so that the connector stands
 * still exactly where it is about to write one of them.
 */
export async function stallAt(home: string, statement: string, values: unknown[] = []): Promise<Stall> {
  const server = { ...(await embeddedServer(home)), database: 'perennial' }
  const [holder, watcher] = [new pg.Client(server), new pg.Client(server)]
  await Promise.all([holder.connect(), watcher.connect()])
  const { rows } = await holder.query<{ pid: number }>('select pg_backend_pid() as pid')
  await holder.query('begin')
  const { rowCount } = await holder.query(statement, values)
  if (rowCount === 0) throw new Error(`nothing to stall at: ${statement}`)
  return {
    reached: async () => {
      for await (const _ of every(10)) if (await isWaitedFor(watcher, rows[0]!.pid)) return
    },
    lift: async () => {
      await holder.query('rollback')
      await Promise.all([holder.end(), watcher.end()])
    },
  }
}

async function isWaitedFor(watcher: pg.Client, pid: number): Promise<boolean> {
  const { rows } = await watcher.query<{ waiting: boolean }>(
    'select exists (select 1 from pg_stat_activity where $1 = any(pg_blocking_pids(pid))) as waiting',
    [pid],
  )
  return rows[0]!.waiting
}
