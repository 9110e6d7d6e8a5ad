import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What people logged from a card: stored before the CRM is asked, so that nothing said is lost with the CRM's answer. */
export const touchpoints: Migration = {
  async up(db) {
    await sql`
      create table touchpoint (
        portal_id text not null,
        idempotency_key text not null,
        account_id text not null,
        request jsonb not null,
        said_by text not null,
        at timestamptz not null default now(),
        engagement_id text,
        waits_because text,
        refused boolean not null default false,
        primary key (portal_id, idempotency_key)
      );
      create index touchpoint_waiting on touchpoint (portal_id, at) where engagement_id is null and not refused;
      grant select, insert on touchpoint to perennial_app;
      grant update (engagement_id, waits_because, refused) on touchpoint to perennial_app;
      alter table touchpoint enable row level security;
      alter table touchpoint force row level security;
      create policy one_portal on touchpoint
        using (portal_id = current_setting('app.portal', true))
        with check (portal_id = current_setting('app.portal', true));
    `.execute(db)
  },
}
