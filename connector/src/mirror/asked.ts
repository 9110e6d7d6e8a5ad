import { sql } from 'kysely'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'

/** What the mirror of a kind is to hold: properties, and those whose recorded history comes along. */
export interface Asked {
  properties: readonly string[]
  versioned: readonly string[]
}

const historyMark = 'history of '

/**
 * Whether a kind was last listed with just these properties and at least these histories. A mirror lacks all
 * others.
 */
export async function wasAskedFor(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  { properties, versioned }: Asked,
): Promise<boolean> {
  const { rows } = await sql<{ held: string[] }>`
    select properties as held from asked where portal_id = ${portalId} and kind = ${kind}`.execute(tx)
  const held = new Set(rows[0]?.held)
  const plain = [...held].filter(name => !name.startsWith(historyMark))
  return (
    rows.length > 0 &&
    plain.length === new Set(properties).size &&
    marked({ properties, versioned }).every(name => held.has(name))
  )
}

export async function saveAsked(tx: Tx, portalId: string, kind: RecordKind, asked: Asked): Promise<void> {
  await sql`
    insert into asked (portal_id, kind, properties) values (${portalId}, ${kind}, ${marked(asked)}::text[])
    on conflict (portal_id, kind) do update set properties = excluded.properties`.execute(tx)
}

/** Whether histories are mirrored already, so that leaving them out would leave a gap. */
export async function knowsHistory(tx: Tx, portalId: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select 1 from asked, unnest(properties) name
      where portal_id = ${portalId} and name like ${`${historyMark}%`}) as known`.execute(tx)
  return rows[0]!.known
}

const marked = ({ properties, versioned }: Asked): string[] =>
  [...new Set([...properties, ...versioned.map(name => `${historyMark}${name}`)])].sort()
