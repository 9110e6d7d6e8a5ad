import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Scores keep what each measure read apart, and only where it changed: a row of `measure_reading` holds from its sequence on until
 * the next one of the same entry. A reading whose entry left the scorecard is ended by a row in state `gone`. Versions of the
 * configuration say who published them and why.
 */
export const health: Migration = {
  async up(db) {
    await sql`
      alter table account_score
        add column scorecard text,
        add column exact double precision,
        add column model_score int,
        add column model_band text,
        add column confidence double precision,
        add column digest text;

      create table measure_reading (
        portal_id text not null,
        account_id text not null,
        entry text not null,
        sequence int not null,
        as_of date not null,
        state text not null,
        value double precision,
        weight double precision not null,
        points double precision not null,
        detail jsonb not null,
        digest text not null,
        known_from timestamptz not null default clock_timestamp(),
        primary key (portal_id, account_id, entry, sequence)
      );
      grant select, insert on measure_reading to perennial_app;
      alter table measure_reading enable row level security;
      alter table measure_reading force row level security;
      create policy one_portal on measure_reading
        using (portal_id = current_setting('app.portal', true))
        with check (portal_id = current_setting('app.portal', true));

      alter table configuration
        add column origin text not null default 'file',
        add column published_by text,
        add column reason text,
        add column restores int;
    `.execute(db)
  },
}
