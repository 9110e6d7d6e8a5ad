import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * The users of the CRM who may own records, and the teams they are on: whose accounts a signed user looks after. Nobody's name is
 * kept, and whoever is a user no more is removed.
 */
export const owners: Migration = {
  async up(db) {
    await sql`
      create table crm_owner (
        portal_id text not null,
        owner_id text not null,
        user_id text,
        email text,
        team_ids text[] not null,
        primary key (portal_id, owner_id)
      );
      grant select, insert, update, delete on crm_owner to perennial_app;
      alter table crm_owner enable row level security;
      alter table crm_owner force row level security;
      create policy one_portal on crm_owner
        using (portal_id = current_setting('app.portal', true))
        with check (portal_id = current_setting('app.portal', true));
    `.execute(db)
  },
}
