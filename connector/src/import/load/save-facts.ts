import type pg from 'pg'

export interface Version {
  portalId: string
  source: string
  knownFrom: Date
}

export type Verdict = 'added' | 'changed' | 'unchanged'

export interface VerdictCount {
  fileNo: number
  verdict: Verdict
  n: number
}

/** Adds a version of each fact that says something else than the one that counted then. */
export async function saveFacts(
  client: pg.PoolClient,
  { portalId, source, knownFrom }: Version,
): Promise<VerdictCount[]> {
  const { rows } = await client.query<VerdictCount>(
    `with incoming as (
       select s.file_no, s.line, s.kind, s.account_key, s.content,
         case when d.named = false and d.ordinal > 1 then s.key || '#' || d.ordinal else s.key end as key
       from staged s left join duplicate d on d.n = s.n
       where s.key is not null and s.kind <> 'usage' and (d.n is null or not d.named or d.last)
     ), judged as materialized (
       select i.*, case
         when old.content is null then 'added'
         when old.content <> i.content or old.account_key <> i.account_key then 'changed'
         else 'unchanged' end as verdict
       from incoming i left join lateral (
         select content, account_key from imported v
         where v.portal_id = $1 and v.source = $2 and v.kind = i.kind and v.key = i.key and v.known_from <= $3
         order by known_from desc, recorded_at desc limit 1) old on true
     ), put as (
       insert into imported (portal_id, source, kind, key, known_from, account_key, content, file, line)
       select $1, $2, j.kind, j.key, $3, j.account_key, j.content, f.file, j.line
       from judged j join staged_file f on f.file_no = j.file_no where j.verdict <> 'unchanged'
       -- in the order of the primary key, in which they are read again: a million of them from all over the table would take
       -- several times as long
       order by j.kind, j.key
     )
     select file_no as "fileNo", verdict, count(*)::int as n from judged group by 1, 2`,
    [portalId, source, knownFrom],
  )
  return rows
}
