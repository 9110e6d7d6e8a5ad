import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const tables = ['property_latency', 'usage_day']

/**
 * How fast a change in the CRM comes back as a property, and how fresh usage is. An event goes along with what it
 * touches: the account, its projection, the write. Null there is no event, e.g. other rules or an imported file.
 */
export const latency: Migration = {
  async up(db) {
    await sql`
      alter table touched add column event_at timestamptz;
      alter table projection add column event_at timestamptz;
      create index projection_event on projection (portal_id) where event_at is not null;

      create table property_latency (
        portal_id text not null,
        at_most double precision not null,
        n bigint not null,
        seconds double precision not null,
        primary key (portal_id, at_most)
      );
      create table usage_day (
        portal_id text not null,
        metric text not null,
        day date not null,
        primary key (portal_id, metric, day)
      );
    `.execute(db)
    for (const table of tables) {
      await sql`
        grant select, insert on ${sql.table(table)} to perennial_app;
        alter table ${sql.table(table)} enable row level security;
        alter table ${sql.table(table)} force row level security;
        create policy one_portal on ${sql.table(table)}
          using (portal_id = current_setting('app.portal', true))
          with check (portal_id = current_setting('app.portal', true));
      `.execute(db)
    }
    await sql`grant update on property_latency to perennial_app`.execute(db)
    await daysWithUsage.execute(db)
  },
}

/**
 * The days a portal has usage of are asked for with every batch that is scored, and usage has millions of rows. They
 * are kept by a trigger, so that no way of importing can forget them.
 */
const daysWithUsage = sql`
  insert into usage_day select distinct portal_id, metric, day from usage;
  create function note_usage_days() returns trigger language plpgsql as $$
    begin
      insert into usage_day select distinct portal_id, metric, day from added on conflict do nothing;
      return null;
    end $$;
  create trigger usage_days after insert on usage
    referencing new table as added for each statement execute function note_usage_days();
`
