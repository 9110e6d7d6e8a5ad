import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Owners who left keep their name, since accounts that were never handed over still bear their number. They are nobody's team and no user. */
export const ownersWhoLeft: Migration = {
  async up(db) {
    await sql`alter table crm_owner add column archived boolean not null default false`.execute(db)
  },
}
