import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What should stand in the CRM, what we last wrote there, and what it refused. */
export const writeback: Migration = {
  async up(db) {
    await sql`
      create table projection (
        portal_id text not null,
        kind text not null,
        id text not null,
        account_id text not null,
        properties jsonb not null,
        primary key (portal_id, kind, id)
      );
      create index projection_account on projection (portal_id, account_id);

      create table written (
        portal_id text not null,
        kind text not null,
        id text not null,
        properties jsonb not null,
        crm_updated_at timestamptz not null,
        written_at timestamptz not null default clock_timestamp(),
        primary key (portal_id, kind, id)
      );

      create table refusal (
        portal_id text not null,
        kind text not null,
        id text not null,
        category text not null,
        message text not null,
        correlation_id text,
        refused_at timestamptz not null default clock_timestamp(),
        primary key (portal_id, kind, id)
      );

      create table run (
        portal_id text not null,
        run_id text not null,
        verb text not null,
        started_at timestamptz not null,
        ended_at timestamptz,
        report jsonb,
        primary key (portal_id, run_id)
      );
    `.execute(db)
  },
}
