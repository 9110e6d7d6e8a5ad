import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const tables = [
  'portal',
  'record',
  'alias',
  'link',
  'property_version',
  'cursor',
  'asked',
  'touched',
  'usage',
  'configuration',
  'account_score',
  'band_outcome',
  'projection',
  'written',
  'refusal',
  'run',
]

/** The role the application works as owns nothing and sees one portal at a time. */
export const walls: Migration = {
  async up(db) {
    await sql`
      do $$ begin
        create role perennial_app nologin;
      exception when duplicate_object or unique_violation then null;
      end $$;
      grant usage on schema public to perennial_app;
      grant perennial_app to current_user;
      create function portal_ids() returns table (portal_id text)
        language sql stable security definer set search_path = public
        as 'select portal.portal_id from portal order by 1';
      create function refresh_statistics() returns void
        language sql security definer set search_path = public
        as 'analyze record; analyze link; analyze usage; analyze property_version';
    `.execute(db)
    for (const table of tables) {
      await sql`
        grant select, insert, update, delete on ${sql.table(table)} to perennial_app;
        alter table ${sql.table(table)} enable row level security;
        alter table ${sql.table(table)} force row level security;
        create policy one_portal on ${sql.table(table)}
          using (portal_id = current_setting('app.portal', true))
          with check (portal_id = current_setting('app.portal', true));
      `.execute(db)
    }
    await sql`revoke update, delete on account_score, configuration from perennial_app`.execute(db)
  },
}
