import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What persons said about health scores. Rows are only ever added: an override that ends before its last day, for another or by a
 * person, gets its one event. `on_day` is the first day it counts no more.
 */
export const overrides: Migration = {
  async up(db) {
    await tables.execute(db)
    for (const table of ['override', 'override_event']) {
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

/** The model's word and what the override made of it are those of its first day. The receipt is kept as it was given. */
const tables = sql`
  create table override (
    portal_id text not null,
    override_id text not null,
    account_id text not null,
    score int,
    band text,
    reason text not null,
    said_by text not null,
    from_day date not null,
    until_day date not null,
    decay text not null,
    replaces text,
    model_score int,
    model_band text not null,
    counted_score int not null,
    counted_band text not null,
    idempotency_key text,
    request jsonb not null,
    receipt jsonb not null,
    known_from timestamptz not null,
    primary key (portal_id, override_id),
    check (score is null or band is null)
  );
  create unique index override_key on override (portal_id, idempotency_key);
  create index override_account on override (portal_id, account_id);
  create table override_event (
    portal_id text not null,
    override_id text not null,
    what text not null,
    on_day date not null,
    said_by text not null,
    reason text not null,
    at timestamptz not null,
    primary key (portal_id, override_id)
  );
`
