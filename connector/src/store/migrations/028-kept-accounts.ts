import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What a kept report was drawn from, account by account, for whoever asks for a part of it. */
export const keptAccounts: Migration = {
  async up(db) {
    await sql`
      create table kept_account (
        portal_id text not null,
        question text not null,
        account_id text not null,
        owner_id text,
        detail json not null,
        primary key (portal_id, question, account_id)
      );
      create index kept_account_of_owner on kept_account (portal_id, question, owner_id);
      grant select, insert, delete on kept_account to perennial_app;
      alter table kept_account enable row level security;
      alter table kept_account force row level security;
      create policy one_portal on kept_account
        using (portal_id = current_setting('app.portal', true))
        with check (portal_id = current_setting('app.portal', true));
    `.execute(db)
  },
}
