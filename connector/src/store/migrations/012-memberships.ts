import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const tables = ['segment_definition', 'segment_membership']

/**
 * Who was in which segment when. A row is added where something changed: of a definition when its condition did (null = the
 * configuration no longer has it), of a membership when the answer did (null = too little was known to say). An account without
 * a row was never in.
 */
export const memberships: Migration = {
  async up(db) {
    await sql`
      create table segment_definition (
        portal_id text not null,
        segment text not null,
        sequence int not null,
        condition jsonb,
        on_day date not null,
        known_from timestamptz not null default clock_timestamp(),
        primary key (portal_id, segment, sequence)
      );
      create table segment_membership (
        portal_id text not null,
        segment text not null,
        account_id text not null,
        sequence int not null,
        on_day date not null,
        member boolean,
        known_from timestamptz not null default clock_timestamp(),
        primary key (portal_id, segment, account_id, sequence)
      );
      create index segment_membership_account on segment_membership (portal_id, account_id);
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
  },
}
