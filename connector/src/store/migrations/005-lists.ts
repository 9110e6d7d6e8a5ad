import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who is on a list that the CRM keeps, behind the same wall as everything else. */
export const lists: Migration = {
  async up(db) {
    await sql`
      create table list_member (
        portal_id text not null,
        list_id text not null,
        record_id text not null,
        primary key (portal_id, list_id, record_id)
      );
      grant select, insert, update, delete on list_member to perennial_app;
      alter table list_member enable row level security;
      alter table list_member force row level security;
      create policy one_portal on list_member
        using (portal_id = current_setting('app.portal', true))
        with check (portal_id = current_setting('app.portal', true));
    `.execute(db)
  },
}
