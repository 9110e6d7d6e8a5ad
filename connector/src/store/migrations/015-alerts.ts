import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Alerts as they were raised, what happened to each, and what each run promised. Rows are only ever added: how an alert stands
 * follows from its events. `risk` and `arr_minor` (in the reporting currency) are frozen: promises are held against them.
 */
export const alerts: Migration = {
  async up(db) {
    await tables.execute(db)
    for (const table of ['alert', 'alert_event', 'alert_promise'])
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

const tables = sql`
  create table alert (
    portal_id text not null,
    alert_id text not null,
    account_id text not null,
    owner_id text,
    raised_on date not null,
    risk double precision not null,
    low double precision not null,
    high double precision not null,
    band text not null,
    arr_minor bigint,
    currency text not null,
    renewal_date date,
    notice_date date,
    decision_date date,
    detail jsonb not null,
    known_from timestamptz not null,
    primary key (portal_id, alert_id)
  );
  create index alert_account on alert (portal_id, account_id);
  create index alert_raised on alert (portal_id, raised_on);

  create table alert_event (
    portal_id text not null,
    alert_id text not null,
    event_id text not null,
    what text not null,
    on_day date not null,
    said_by text,
    reason text not null,
    detail jsonb not null,
    idempotency_key text,
    request jsonb,
    receipt jsonb,
    at timestamptz not null,
    primary key (portal_id, alert_id, event_id)
  );
  create unique index alert_event_key on alert_event (portal_id, idempotency_key);

  create table alert_promise (
    portal_id text not null,
    as_of date not null,
    sequence int not null,
    week date not null,
    content jsonb not null,
    known_from timestamptz not null default clock_timestamp(),
    primary key (portal_id, as_of, sequence)
  );
`
