import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const tables = ['kept_report', 'kept_receipt']

/**
 * What is kept for whoever asks again: a report on a whole portfolio until the facts it rests on change, and the receipt of an act
 * under the key it was asked with. `facts` names the state of the portal a report was worked out from.
 */
export const kept: Migration = {
  async up(db) {
    await sql`
      create table kept_report (
        portal_id text not null,
        question text not null,
        as_of date not null,
        facts text not null,
        content jsonb not null,
        took_ms int not null,
        worked_out_at timestamptz not null default clock_timestamp(),
        primary key (portal_id, question)
      );
      create table kept_receipt (
        portal_id text not null,
        key text not null,
        request jsonb not null,
        receipt jsonb not null,
        at timestamptz not null default clock_timestamp(),
        primary key (portal_id, key)
      );
      grant select, insert, update, delete on kept_report to perennial_app;
      grant select, insert on kept_receipt to perennial_app;
    `.execute(db)
    for (const table of tables) {
      await sql`
        alter table ${sql.table(table)} enable row level security;
        alter table ${sql.table(table)} force row level security;
        create policy one_portal on ${sql.table(table)}
          using (portal_id = current_setting('app.portal', true))
          with check (portal_id = current_setting('app.portal', true));
      `.execute(db)
    }
  },
}
