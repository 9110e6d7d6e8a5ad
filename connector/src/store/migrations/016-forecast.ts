import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What persons call of renewals, and what was forecast week by week. Rows are only ever added. */
export const forecast: Migration = {
  async up(db) {
    await tables.execute(db)
    for (const table of ['forecast_call', 'forecast_snapshot'])
      await sql`
        grant select, insert on ${sql.table(table)} to perennial_app;
        alter table ${sql.table(table)} enable row level security;
        alter table ${sql.table(table)} force row level security;
        create policy one_portal on ${sql.table(table)}
          using (portal_id = current_setting('app.portal', true))
          with check (portal_id = current_setting('app.portal', true));
      `.execute(db)
  },
}

/**
 * The receipt of a call is kept as it was given. A snapshot has a number within its ISO week and period; its sums stand apart from its
 * renewals, which are many.
 */
const tables = sql`
  create table forecast_call (
    portal_id text not null,
    call_id text not null,
    account_id text not null,
    due date not null,
    said_as text not null,
    category text not null,
    amount_minor bigint,
    currency text,
    reason text not null,
    said_by text not null,
    on_day date not null,
    idempotency_key text,
    request jsonb not null,
    receipt jsonb not null,
    known_from timestamptz not null,
    primary key (portal_id, call_id)
  );
  create unique index forecast_call_key on forecast_call (portal_id, idempotency_key);
  create index forecast_call_account on forecast_call (portal_id, account_id);
  create table forecast_snapshot (
    portal_id text not null,
    snapshot_id text not null,
    as_of date not null,
    week text not null,
    period text not null,
    number int not null,
    kind text not null,
    first_day date not null,
    last_day date not null,
    summary jsonb not null,
    items jsonb not null,
    known_from timestamptz not null default clock_timestamp(),
    primary key (portal_id, snapshot_id)
  );
  create unique index forecast_snapshot_week on forecast_snapshot (portal_id, week, period, number);
`
