import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * The stages accounts and contacts went through. Rows are only ever added: the last one with a `from_day` up to a day tells the
 * stage on that day. `entered_on` is the first day in the stage, which stays while a person takes hold of it or lets it go; a row
 * without a stage says that there is none any more. A contact is in a stage at one account.
 */
export const stages: Migration = {
  async up(db) {
    await sql`
      create table stage_entry (
        portal_id text not null,
        subject_kind text not null,
        subject_id text not null,
        sequence int not null,
        account_id text not null,
        stage text,
        entered_on date not null,
        from_day date not null,
        how text not null,
        said_by text,
        reason text,
        known_from timestamptz not null default clock_timestamp(),
        primary key (portal_id, subject_kind, subject_id, sequence)
      );
      create index stage_entry_contacts on stage_entry (portal_id, account_id) where subject_kind = 'contact';
      grant select, insert on stage_entry to perennial_app;
      alter table stage_entry enable row level security;
      alter table stage_entry force row level security;
      create policy one_portal on stage_entry
        using (portal_id = current_setting('app.portal', true))
        with check (portal_id = current_setting('app.portal', true));
    `.execute(db)
  },
}
