import type pg from 'pg'

/**
 * Rows of a kind that have the same key. Where files give ids the last row counts and the others are set aside; rows
 * without ids are all kept, told apart by their order. Usage is kept as found whatever its ids.
 */
export async function findDuplicates(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create temp table duplicate on commit drop as
      with repeated as materialized (
        select kind, key, max(n) as last from staged where key is not null and (named or kind <> 'usage')
        group by kind, key having count(*) > 1
      )
      select s.n, s.file_no, s.line, s.kind, s.key, s.named, s.n = r.last as last,
        row_number() over (partition by s.kind, s.key order by s.n) as ordinal,
        s.content = l.content and s.account_key = l.account_key as same
      from repeated r join staged s on s.kind = r.kind and s.key = r.key join staged l on l.n = r.last`)
  await client.query(`
    insert into odd
      select case when kind = 'usage' then 'duplicate_id' when same then 'duplicate_row' else 'conflicting_rows' end,
        file_no, line, 'id', key
      from duplicate where named and case when kind = 'usage' then ordinal > 1 else not last end`)
}
