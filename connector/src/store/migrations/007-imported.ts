import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What was imported from files, in versions: rows are only ever added. A version counts from `known_from`; of two
 * that count from the same moment the one recorded later does.
 */
export const imported: Migration = {
  async up(db) {
    await sql`
      create table imported (
        portal_id text not null,
        source text not null,
        kind text not null,
        key text not null,
        known_from timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp(),
        account_key text not null,
        content jsonb not null,
        file text not null,
        line int not null,
        primary key (portal_id, source, kind, key, known_from, recorded_at)
      );
      create index imported_account on imported (portal_id, kind, account_key);
      create index imported_kind on imported (portal_id, kind, key) where kind in ('account', 'rate');
      grant select, insert on imported to perennial_app;
      alter table imported enable row level security;
      alter table imported force row level security;
      create policy one_portal on imported
        using (portal_id = current_setting('app.portal', true))
        with check (portal_id = current_setting('app.portal', true));
    `.execute(db)
    await namesOfCompanies.execute(db)
    await ownersOfFacts.execute(db)
    await sql`
      create or replace function refresh_statistics() returns void
        language sql security definer set search_path = public
        as 'analyze record; analyze link; analyze usage; analyze property_version; analyze imported';
    `.execute(db)
  },
}

/** A company's own id goes before its external id, that before its domain, and an id it had before a merge comes last. */
const namesOfCompanies = sql`
  create function company_names(portal text, domain_property text, external_property text)
    returns table (name text, company_id text)
    language sql stable as $$
      select distinct on (lower(found.name)) lower(found.name), found.id from (
        select names.name, r.id, names.rank from record r, lateral (
          values (r.id, 1), (r.properties->>external_property, 2), (r.properties->>domain_property, 3)) as names(name, rank)
          where r.portal_id = portal and r.kind = 'company' and r.archived_at is null and names.name is not null
        union all
        select a.old_id, a.id, 4 from alias a where a.portal_id = portal and a.kind = 'company'
      ) found
      order by lower(found.name), found.rank, found.id
    $$;
`

/**
 * Whose facts lie under each account key: a company of the CRM where key, external id or domain name one, else an account
 * by itself, whose id is its key. Content is what an accounts file said of it, as known before a moment (null = now).
 */
const ownersOfFacts = sql`
  create function imported_owners(
    portal text, known_before timestamptz, domain_property text, external_property text)
    returns table (account_key text, id text, matched boolean, content jsonb)
    language sql stable as $$
      with described as materialized (
        select distinct on (key) key, i.content from imported i
          where i.portal_id = portal and i.kind = 'account' and (known_before is null or i.known_from < known_before)
          order by key, i.known_from desc, i.recorded_at desc
      ), keyed as materialized (
        select distinct i.account_key as key from imported i
          where i.portal_id = portal and i.account_key <> '' and (known_before is null or i.known_from < known_before)
      ), named as materialized (
        select * from company_names(portal, domain_property, external_property)
      ), hit as materialized (
        select distinct on (tried.key) tried.key, named.company_id from (
          select key, lower(key) as name, 1 as rank from keyed
          union all select key, lower(described.content->>'externalId'), 2 from described
          union all select key, lower(described.content->>'domain'), 3 from described
        ) tried join named on named.name = tried.name
        order by tried.key, tried.rank
      )
      select keyed.key, coalesce(hit.company_id, keyed.key), hit.key is not null, described.content
        from keyed left join hit on hit.key = keyed.key left join described on described.key = keyed.key
    $$;
`
