import { sql } from 'kysely'
import { type Link, type LinkSet, type RecordKind, recordKinds } from '../record.ts'
import type { Tx } from '../store/store.ts'

/** The ends of the pairs that came, went or were relabelled. */
export interface ChangedLinks {
  from: RecordKind
  fromIds: string[]
  to: RecordKind
  toIds: string[]
}

/**
 * Replaces all links between the named records and a kind by what the CRM says now. A pair is stored
 * once, from the later kind to the earlier one, whichever side was asked.
 */
export async function replaceLinks(tx: Tx, portalId: string, set: LinkSet): Promise<ChangedLinks> {
  const { links, asked, from, to } = canonical(set)
  const { rows } = await sql<{ f: string; t: string }>`
    with fresh as (
      select * from json_to_recordset(${JSON.stringify(links.map(row))}::json) as r(f text, t text, l text[])
    ), gone as (
      delete from link where portal_id = ${portalId} and from_kind = ${from} and to_kind = ${to}
        and ${asked === 'from' ? sql`from_id` : sql`to_id`} = any(${set.ids}::text[])
        and (from_id, to_id) not in (select f, t from fresh)
      returning from_id as f, to_id as t
    ), written as (
      insert into link as old (portal_id, from_kind, from_id, to_kind, to_id, labels)
      select ${portalId}, ${from}, f, ${to}, t, l from fresh
      on conflict (portal_id, from_kind, from_id, to_kind, to_id) do update set labels = excluded.labels
        where old.labels is distinct from excluded.labels
      returning from_id as f, to_id as t
    )
    select * from gone union select * from written`.execute(tx)
  return { from, fromIds: rows.map(({ f }) => f), to, toIds: rows.map(({ t }) => t) }
}

const row = ({ from, to, labels }: Link) => ({ f: from.id, t: to.id, l: labels })

interface Canonical {
  links: Link[]
  /** Which side of the stored pair the asked ids are on. */
  asked: 'from' | 'to'
  from: RecordKind
  to: RecordKind
}

function canonical(set: LinkSet): Canonical {
  const links = onePerPair(set.links)
  if (recordKinds.indexOf(set.from) >= recordKinds.indexOf(set.to))
    return { links, asked: 'from', from: set.from, to: set.to }
  const turned = links.map(({ from, to, labels }) => ({ from: to, to: from, labels }))
  return { links: turned, asked: 'to', from: set.to, to: set.from }
}

function onePerPair(links: readonly Link[]): Link[] {
  const pairs = new Map<string, Link>()
  for (const link of links) {
    const key = `${link.from.id}/${link.to.id}`
    const known = pairs.get(key)
    const labels = [...new Set([...(known?.labels ?? []), ...link.labels])].sort()
    pairs.set(key, { ...link, labels })
  }
  return [...pairs.values()]
}
