import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Renewal deals that were opened for people, one for an account and renewal date. A row stands here before anything is sent, so
 * that a run that was killed is gone on with under the same key. Status is `intended`, `refused` or `opened`; once
 * opened, whatever becomes of the deal, there is no other.
 */
export const keeper: Migration = {
  async up(db) {
    await sql`
      create table keeper_deal (
        portal_id text not null,
        account_id text not null,
        renewal_date date not null,
        key text not null,
        status text not null,
        deal_id text,
        message text,
        at timestamptz not null default clock_timestamp(),
        primary key (portal_id, account_id, renewal_date),
        check ((status = 'opened') = (deal_id is not null))
      );
      grant select, insert, update on keeper_deal to perennial_app;
      alter table keeper_deal enable row level security;
      alter table keeper_deal force row level security;
      create policy one_portal on keeper_deal
        using (portal_id = current_setting('app.portal', true))
        with check (portal_id = current_setting('app.portal', true));
    `.execute(db)
  },
}
