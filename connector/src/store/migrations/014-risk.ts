import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What renewals taught. `renewal_decision` holds past decisions as they were seen beforehand, replayed under a key of rules: it can be
 * made anew at any time. Models and what was decided about them are only ever added.
 */
export const risk: Migration = {
  async up(db) {
    await tables.execute(db)
    await sql`grant select, insert, delete on renewal_decision to perennial_app`.execute(db)
    for (const table of ['risk_model', 'risk_model_event'])
      await sql`grant select, insert on ${sql.table(table)} to perennial_app`.execute(db)
    for (const table of ['renewal_decision', 'risk_model', 'risk_model_event'])
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
  alter table band_outcome add column slice text not null default 'term';
  alter table band_outcome drop constraint band_outcome_pkey;
  alter table band_outcome add primary key (portal_id, rules_key, slice, quarter, band);

  create table renewal_decision (
    portal_id text not null,
    rules_key text not null,
    decision_id text not null,
    account_id text not null,
    decided_on date not null,
    content jsonb not null,
    primary key (portal_id, rules_key, decision_id)
  );

  create table risk_model (
    portal_id text not null,
    version int not null,
    as_of date not null,
    card jsonb not null,
    known_from timestamptz not null default clock_timestamp(),
    primary key (portal_id, version)
  );

  create table risk_model_event (
    portal_id text not null,
    version int not null,
    sequence int not null,
    what text not null,
    on_day date not null,
    because text not null,
    known_from timestamptz not null default clock_timestamp(),
    primary key (portal_id, version, sequence)
  );
`
