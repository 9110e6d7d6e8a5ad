import { type Kysely, sql, type Transaction } from 'kysely'
import type pg from 'pg'

export type Tx = Transaction<unknown>

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
