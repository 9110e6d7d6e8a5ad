import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const tables = ['adjustment', 'adjustment_event', 'period_close', 'tie_out', 'tie_out_sign']

/** What persons said about money: adjustments and what became of them, closed months, tie-outs. Rows are only ever added. */
export const ledger: Migration = {
  async up(db) {
    await adjustments.execute(db)
    await periods.execute(db)
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
  },
}

/** Why an adjustment waits for a second person is settled when it is made. The receipt is kept as it was given. */
const adjustments = sql`
  create table adjustment (
    portal_id text not null,
    adjustment_id text not null,
    account_id text not null,
    line_id text,
    amount_minor bigint not null,
    currency text not null,
    effective date not null,
    kind text not null,
    holds text not null,
    source_minor bigint,
    reason text not null,
    loss_cause text,
    note text,
    made_by text not null,
    waits_for text[] not null,
    idempotency_key text,
    request jsonb not null,
    receipt jsonb not null,
    known_from timestamptz not null,
    primary key (portal_id, adjustment_id)
  );
  create unique index adjustment_key on adjustment (portal_id, idempotency_key);
  create index adjustment_account on adjustment (portal_id, account_id);
  create table adjustment_event (
    portal_id text not null,
    adjustment_id text not null,
    number int not null,
    what text not null,
    said_by text not null,
    note text,
    at timestamptz not null default clock_timestamp(),
    primary key (portal_id, adjustment_id, number)
  );
`

const periods = sql`
  create table period_close (
    portal_id text not null,
    month text not null,
    measure text not null,
    level text not null,
    policy text not null,
    rules jsonb not null,
    currency text not null,
    figures jsonb not null,
    closed_by text not null,
    known_at timestamptz not null,
    primary key (portal_id, month, measure)
  );
  create table tie_out (
    portal_id text not null,
    month text not null,
    account_id text not null,
    reason text not null,
    note text,
    said_by text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (portal_id, month, account_id, at)
  );
  create table tie_out_sign (
    portal_id text not null,
    month text not null,
    totals json not null,
    signed_by text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (portal_id, month, at)
  );
`
