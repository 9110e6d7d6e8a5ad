import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What owners are called, so that nobody has to read their number; known from the next sync of owners on. */
export const ownerNames: Migration = {
  async up(db) {
    await sql`alter table crm_owner add column name text`.execute(db)
  },
}
