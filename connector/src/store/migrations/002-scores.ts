import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What Perennial concluded, append-only: a row is added when a conclusion differs from the one before. */
export const scores: Migration = {
  async up(db) {
    await sql`
      create table configuration (
        portal_id text not null,
        version int not null,
        content jsonb not null,
        published_at timestamptz not null default now(),
        primary key (portal_id, version)
      );

      create table account_score (
        portal_id text not null,
        account_id text not null,
        as_of date not null,
        sequence int not null,
        version int not null,
        score int,
        band text not null,
        coverage double precision not null,
        changed_on date,
        detail jsonb not null,
        known_from timestamptz not null default clock_timestamp(),
        primary key (portal_id, account_id, sequence)
      );

      create table band_outcome (
        portal_id text not null,
        rules_key text not null,
        quarter date not null,
        band text not null,
        renewed int not null,
        decided int not null,
        primary key (portal_id, rules_key, quarter, band)
      );
    `.execute(db)
  },
}
