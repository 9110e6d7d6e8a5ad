import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * The portfolio as pages look at it, one build a state of knowledge: what ledger, forecast and scores say of every account, flat, so
 * that any selection is summed by one query. A build can be made anew at any time; old ones are removed. Amounts are minor
 * units of the reporting currency, null where they are not known or have no rate.
 */
export const portfolio: Migration = {
  async up(db) {
    await tables.execute(db)
    for (const table of ['portfolio_build', 'portfolio_account', 'portfolio_renewal', 'portfolio_movement'])
      await sql`
        grant select, insert, delete on ${sql.table(table)} to perennial_app;
        alter table ${sql.table(table)} enable row level security;
        alter table ${sql.table(table)} force row level security;
        create policy one_portal on ${sql.table(table)}
          using (portal_id = current_setting('app.portal', true))
          with check (portal_id = current_setting('app.portal', true));
      `.execute(db)
  },
}

const tables = sql`
  create table portfolio_build (
    portal_id text not null,
    build_id text not null,
    as_of date not null,
    replay boolean not null default false,
    rules_key text not null,
    content jsonb not null,
    took_ms int not null,
    made_at timestamptz not null default clock_timestamp(),
    primary key (portal_id, build_id)
  );
  create table portfolio_account (
    portal_id text not null,
    build_id text not null,
    account_id text not null,
    name text not null,
    url text,
    owner_id text,
    tier text,
    region text,
    segments text[] not null,
    band text not null,
    score int,
    engagement text not null,
    status text not null,
    due date,
    notice date,
    probability double precision,
    category text,
    arr_minor bigint,
    without_rate jsonb not null,
    worth_minor bigint,
    worth_because text,
    opening_minor bigint not null,
    closing_minor bigint not null,
    start_minor bigint not null,
    net_minor bigint not null,
    kept_minor bigint not null,
    primary key (portal_id, build_id, account_id)
  );
  create table portfolio_renewal (
    portal_id text not null,
    build_id text not null,
    account_id text not null,
    due date not null,
    notice date,
    state text not null,
    band text not null,
    probability double precision not null,
    category text not null,
    cluster text,
    amounts jsonb not null,
    target_minor bigint,
    expected_minor bigint,
    forecast_minor bigint,
    final_minor bigint,
    exposure_minor bigint not null,
    loss_minor bigint not null,
    original jsonb,
    primary key (portal_id, build_id, account_id, due)
  );
  create index portfolio_renewal_due on portfolio_renewal (portal_id, build_id, due);
  create table portfolio_movement (
    portal_id text not null,
    build_id text not null,
    account_id text not null,
    month text not null,
    kind text not null,
    amount_minor bigint not null,
    primary key (portal_id, build_id, account_id, month, kind)
  );
`
