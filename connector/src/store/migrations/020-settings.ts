import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What a person is editing of the settings, one draft each, replaced at every save; and what was published or brought back from the
 * settings page, each with the receipt as it was given. Of those, rows are only ever added.
 */
export const settings: Migration = {
  async up(db) {
    await tables.execute(db)
    for (const table of ['settings_draft', 'settings_act'])
      await sql`
        alter table ${sql.table(table)} enable row level security;
        alter table ${sql.table(table)} force row level security;
        create policy one_portal on ${sql.table(table)}
          using (portal_id = current_setting('app.portal', true))
          with check (portal_id = current_setting('app.portal', true));
      `.execute(db)
  },
}

const tables = sql`
  create table settings_draft (
    portal_id text not null,
    drafted_by text not null,
    base int,
    edits jsonb not null,
    saved_at timestamptz not null,
    primary key (portal_id, drafted_by)
  );
  create table settings_act (
    portal_id text not null,
    version int not null,
    idempotency_key text not null,
    request jsonb not null,
    receipt jsonb not null,
    known_from timestamptz not null,
    primary key (portal_id, version)
  );
  create unique index settings_act_key on settings_act (portal_id, idempotency_key);
  grant select, insert, update, delete on settings_draft to perennial_app;
  grant select, insert on settings_act to perennial_app;
`
