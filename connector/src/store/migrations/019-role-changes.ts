import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who set whose role, from what to what. */
export const roleChanges: Migration = {
  async up(db) {
    await sql`
      create table role_change (
        portal_id text not null,
        idempotency_key text not null,
        contact_id text not null,
        request jsonb not null,
        receipt jsonb not null,
        at timestamptz not null,
        primary key (portal_id, idempotency_key)
      );
      grant select, insert on role_change to perennial_app;
      alter table role_change enable row level security;
      alter table role_change force row level security;
      create policy one_portal on role_change
        using (portal_id = current_setting('app.portal', true))
        with check (portal_id = current_setting('app.portal', true));
    `.execute(db)
  },
}
