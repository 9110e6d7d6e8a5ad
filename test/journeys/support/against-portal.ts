import { linkedKinds, noFacts } from '../../../connector/src/config/mirrored.ts'
import { hubspotKinds } from '../../../connector/src/crm/hubspot/kinds.ts'
import { type RecordKind, recordKinds } from '../../../connector/src/record.ts'
import type { LocalHubspot, StoredLink, StoredRecord } from '../../sandbox/hubspot/start.ts'
import type { ObjectType } from '../../world/portal.ts'
import type { Database } from './database.ts'

/** Where the mirror and the portal differ, in words; empty when they are equal. */
export async function differences(hubspot: LocalHubspot, database: Database): Promise<string[]> {
  const portal = new Map<RecordKind, StoredRecord[]>()
  for (const kind of recordKinds) portal.set(kind, await hubspot.dump(typeOf(kind)))
  const found: string[] = []
  for (const [kind, stored] of portal) {
    found.push(...(await recordDifferences(database, kind, stored)))
    found.push(...(await aliasDifferences(database, kind, stored)))
    for (const to of linkedKinds[kind] ?? []) {
      const pairs = await hubspot.links(typeOf(kind), typeOf(to))
      const [here, there] = [liveIds(stored), liveIds(portal.get(to)!)]
      const links = pairs.filter(pair => here.has(pair.from) && there.has(pair.to))
      found.push(...(await linkDifferences(database, kind, to, links)))
    }
  }
  return found
}

const liveIds = (stored: readonly StoredRecord[]): Set<string> =>
  new Set(stored.filter(({ archived }) => !archived).map(({ id }) => id))

const typeOf = (kind: RecordKind): ObjectType => hubspotKinds[kind].path as ObjectType

interface MirroredRow {
  id: string
  properties: Record<string, string | null>
  archived: boolean
}

/** What the mirror asked for must be as the portal has it; a record that went before it was ever read may be missing. */
async function recordDifferences(
  database: Database,
  kind: RecordKind,
  stored: readonly StoredRecord[],
): Promise<string[]> {
  const rows = await database.rows<MirroredRow>(
    'select id, properties, archived_at is not null as archived from record where kind = $1',
    [kind],
  )
  const mirrored = new Map(rows.map(row => [row.id, row]))
  const live = new Map(stored.filter(({ archived }) => !archived).map(record => [record.id, record]))
  const missing = [...live.keys()].filter(id => mirrored.get(id)?.archived !== false)
  const surplus = rows.filter(({ id, archived }) => !archived && !live.has(id)).map(({ id }) => id)
  return [
    ...missing.map(id => `${kind} ${id} is missing from the mirror`),
    ...surplus.map(id => `${kind} ${id} is in the mirror, but no longer in the portal`),
    ...[...live.values()].flatMap(record => valueDifferences(kind, record, mirrored.get(record.id))),
  ]
}

/** The facts that were mirrored. HubSpot answers an empty text for a value that was cleared: both mean unset. */
function valueDifferences(kind: RecordKind, record: StoredRecord, row: MirroredRow | undefined): string[] {
  const ignored = new Set(noFacts(kind))
  return Object.entries(row?.properties ?? {}).flatMap(([name, value]) => {
    const stored = record.properties[name] ?? ''
    if (ignored.has(name)) return []
    return (value ?? '') === stored
      ? []
      : [`${kind} ${record.id} ${name} is ${JSON.stringify(value)} instead of ${JSON.stringify(stored)}`]
  })
}

/** A record that is archived may have absorbed others in its life. */
async function aliasDifferences(
  database: Database,
  kind: RecordKind,
  stored: readonly StoredRecord[],
): Promise<string[]> {
  const rows = await database.rows<{ pair: string }>(
    `select old_id || ' -> ' || id as pair from alias where kind = $1`,
    [kind],
  )
  const known = new Set(rows.map(({ pair }) => pair))
  const merged = (records: readonly StoredRecord[]) =>
    records.flatMap(({ id, mergedIds }) => mergedIds.filter(old => old !== id).map(old => `${old} -> ${id}`))
  const missing = merged(stored.filter(({ archived }) => !archived)).filter(pair => !known.has(pair))
  const surplus = [...known.difference(new Set(merged(stored)))]
  return [...missing, ...surplus].map(pair => `alias of ${kind}: ${pair} is not the same on both sides`)
}

/** The mirror keeps a pair from the later kind to the earlier one. */
async function linkDifferences(
  database: Database,
  from: RecordKind,
  to: RecordKind,
  links: readonly StoredLink[],
): Promise<string[]> {
  const turned = recordKinds.indexOf(from) < recordKinds.indexOf(to)
  const rows = await database.rows<{ pair: string }>(
    `select case when $3 then l.to_id || ' -> ' || l.from_id else l.from_id || ' -> ' || l.to_id end as pair from link l
     join record f on f.portal_id = l.portal_id and f.kind = l.from_kind and f.id = l.from_id and f.archived_at is null
     join record t on t.portal_id = l.portal_id and t.kind = l.to_kind and t.id = l.to_id and t.archived_at is null
     where l.from_kind = $1 and l.to_kind = $2`,
    turned ? [to, from, turned] : [from, to, turned],
  )
  return unlike(
    `link ${from} to ${to}`,
    links.map(link => `${link.from} -> ${link.to}`),
    rows.map(({ pair }) => pair),
  )
}

function unlike(what: string, portal: readonly string[], mirror: readonly string[]): string[] {
  const [there, here] = [new Set(portal), new Set(mirror)]
  return [
    ...[...there.difference(here)].map(pair => `${what} ${pair} is missing from the mirror`),
    ...[...here.difference(there)].map(pair => `${what} ${pair} is in the mirror only`),
  ]
}
