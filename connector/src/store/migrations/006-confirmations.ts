import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What persons said about assumed or disputed facts. Rows are only ever added: a null value takes the word back. */
export const confirmations: Migration = {
  async up(db) {
    await sql`
      create table confirmation (
        portal_id text not null,
        confirmation_id text not null,
        account_id text not null,
        contract_id text not null,
        fact text not null,
        value text,
        replaced text,
        said_by text not null,
        reason text,
        known_from timestamptz not null default clock_timestamp(),
        primary key (portal_id, confirmation_id)
      );
      create index confirmation_account on confirmation (portal_id, account_id, known_from desc);
      grant select, insert on confirmation to perennial_app;
      alter table confirmation enable row level security;
      alter table confirmation force row level security;
      create policy one_portal on confirmation
        using (portal_id = current_setting('app.portal', true))
        with check (portal_id = current_setting('app.portal', true));
    `.execute(db)
  },
}
