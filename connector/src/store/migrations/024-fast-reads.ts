import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What pages and cards read of one owner, or a page of many rows at a time, without looking at every row.
 */
export const fastReads: Migration = {
  async up(db) {
    await sql`
      create index portfolio_account_owner on portfolio_account (portal_id, build_id, owner_id);
      create index portfolio_account_arr on portfolio_account (portal_id, build_id, arr_minor desc nulls last, name, account_id);
      create index portfolio_account_worth on portfolio_account (portal_id, build_id, worth_minor desc nulls last, name, account_id);
      create index portfolio_movement_kind on portfolio_movement (portal_id, build_id, kind);
      create index stage_entry_said on stage_entry (portal_id, known_from) where said_by is not null;
    `.execute(db)
  },
}
