import { type Kysely, sql, type Transaction } from 'kysely'
import type pg from 'pg'
import { ConfigError } from '../errors.ts'

export type Tx = Transaction<unknown>

const patience = '15s'
/** https://www.postgresql.org/docs/15/errcodes-appendix.html */
const lockNotAvailable = '55P03'

const busy = (portalId: string, cause: unknown): ConfigError =>
  new ConfigError(`another sync, score or push of portal ${portalId} is under way`, {
    remedy: 'wait until it has ended; if it hangs, end it: nothing is lost',
    cause,
  })

/** The database, seen through the tenant wall: every statement runs in a transaction of one portal. */
export class Store {
  readonly pool: pg.Pool
  readonly #db: Kysely<unknown>

  constructor(pool: pg.Pool, db: Kysely<unknown>) {
    this.pool = pool
    this.#db = db
  }

  /** Runs `work` in one transaction that sees the rows of `portalId` only. */
  portal<T>(portalId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async tx => {
      await sql`select set_config('app.portal', ${portalId}, true)`.execute(tx)
      return work(tx)
    })
  }

  /** Runs `work` and undoes whatever it wrote: for questions that must leave no trace. */
  async withoutTrace<T>(portalId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const undo = new Error('undone on purpose')
    let answer: T | undefined
    try {
      await this.portal(portalId, async tx => {
        answer = await work(tx)
        throw undo
      })
    } catch (error) {
      if (error !== undo) throw error
    }
    return answer as T
  }

  /**
   * Runs `work` while no other process works on this portal. The lock goes with the connection, so a killed
   * process holds it no longer than its last statement runs: that long we wait.
   */
  async alone<T>(portalId: string, work: () => Promise<T>): Promise<T> {
    const client = await this.pool.connect()
    try {
      await client.query(`set lock_timeout = '${patience}'`)
      await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`perennial portal ${portalId}`])
      return await work()
    } catch (error) {
      throw (error as pg.DatabaseError).code === lockNotAvailable ? busy(portalId, error) : error
    } finally {
      // Ended, not returned to the pool: the lock must not outlive this work.
      client.release(true)
    }
  }

  /** Portals are the one list that has no portal around it. */
  async portals(): Promise<string[]> {
    const { rows } = await sql<{ portal_id: string }>`select portal_id from portal_ids()`.execute(this.#db)
    return rows.map(row => row.portal_id)
  }

  /** After a table has grown many times over: without statistics a planner picks plans that never end. */
  async refreshStatistics(): Promise<void> {
    await sql`select refresh_statistics()`.execute(this.#db)
  }

  async close(): Promise<void> {
    if (!this.pool.ended) await this.#db.destroy()
  }
}
