import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What the CRM holds, as last seen. portal_id comes first in every key. */
export const mirror: Migration = {
  async up(db) {
    await sql`
      create table portal (
        portal_id text primary key,
        crm text not null,
        time_zone text not null,
        currency text not null,
        web_host text not null,
        scored_under jsonb,
        synced_at timestamptz
      );

      create table record (
        portal_id text not null,
        kind text not null,
        id text not null,
        properties jsonb not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        archived_at timestamptz,
        merged_into text,
        primary key (portal_id, kind, id)
      );

      create table alias (
        portal_id text not null,
        kind text not null,
        old_id text not null,
        id text not null,
        primary key (portal_id, kind, old_id)
      );

      create table link (
        portal_id text not null,
        from_kind text not null,
        from_id text not null,
        to_kind text not null,
        to_id text not null,
        labels text[] not null,
        primary key (portal_id, from_kind, from_id, to_kind, to_id)
      );
      create index link_back on link (portal_id, to_kind, to_id, from_kind, from_id);

      create table property_version (
        portal_id text not null,
        kind text not null,
        id text not null,
        property text not null,
        valid_from timestamptz not null,
        value text,
        source text,
        primary key (portal_id, kind, id, property, valid_from)
      );

      create table cursor (
        portal_id text not null,
        kind text not null,
        pass text not null,
        since timestamptz,
        until timestamptz,
        position text,
        done_at timestamptz,
        primary key (portal_id, kind, pass)
      );

      create table asked (
        portal_id text not null,
        kind text not null,
        properties text[] not null,
        primary key (portal_id, kind)
      );

      create table touched (
        portal_id text not null,
        account_id text not null,
        primary key (portal_id, account_id)
      );

      create table usage (
        portal_id text not null,
        account_id text not null,
        day date not null,
        metric text not null,
        row_key text not null,
        quantity numeric not null,
        source text not null,
        primary key (portal_id, account_id, day, metric, row_key)
      );
    `.execute(db)
  },
}
