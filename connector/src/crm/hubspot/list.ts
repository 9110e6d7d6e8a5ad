import type { LinkSet, Page, RecordKind } from '../../record.ts'
import { recordsPath } from './endpoints.ts'
import { hubspotKinds, kindNamed, propertiesOf } from './kinds.ts'
import { labelNamed } from './labels.ts'
import { LinkPairs } from './link-pairs.ts'
import { links } from './links.ts'
import { get, type Portal } from './portal.ts'
import { readWire } from './read.ts'
import { toRecord } from './records.ts'
import type { WireList, WireRecord } from './wire.ts'

export const pageSize = 100
/** HubSpot halves the page when it must look up history. */
const historyPageSize = 50
/** Longest query that proxies on the way are sure to let through. */
const longestQuery = 8_000

/** One page of all live records of a kind, with history where configured and all links to the linked kinds. */
export async function list(portal: Portal, kind: RecordKind, cursor: string | null): Promise<Page> {
  const linked = portal.settings.linked[kind] ?? []
  const { results, paging } = await listRecords(portal, kind, linked, cursor)
  return {
    records: results.map(wire => toRecord(kind, wire)),
    linkSets: await Promise.all(linked.map(to => linkSet(portal, kind, to, results))),
    next: paging?.next?.after ?? null,
  }
}

/** Properties go into the address while they fit; a longer list is read by a second, posted call. */
async function listRecords(
  portal: Portal,
  kind: RecordKind,
  linked: readonly RecordKind[],
  cursor: string | null,
): Promise<WireList<WireRecord>> {
  const properties = propertiesOf(kind, portal.settings.properties[kind])
  const versioned = portal.settings.versioned[kind] ?? []
  const page = {
    limit: String(versioned.length > 0 ? historyPageSize : pageSize),
    ...(linked.length > 0 && { associations: linked.map(to => hubspotKinds[to].path).join() }),
    ...(cursor !== null && { after: cursor }),
  }
  const wanted = {
    properties: properties.join(),
    ...(versioned.length > 0 && { propertiesWithHistory: versioned.join() }),
  }
  if (new URLSearchParams({ ...page, ...wanted }).toString().length <= longestQuery) {
    return getPage(portal, kind, { ...page, ...wanted })
  }
  const bare = await getPage(portal, kind, { ...page, properties: hubspotKinds[kind].modified })
  return { ...bare, results: await fill(portal, kind, bare.results, properties, versioned) }
}

async function getPage(
  portal: Portal,
  kind: RecordKind,
  query: Record<string, string>,
): Promise<WireList<WireRecord>> {
  const { body } = await get<WireList<WireRecord>>(portal, recordsPath(hubspotKinds[kind].path), query)
  return body
}

/** A record archived between the two calls is left out; the archived pass finds it. */
async function fill(
  portal: Portal,
  kind: RecordKind,
  bare: WireRecord[],
  properties: string[],
  propertiesWithHistory: readonly string[],
): Promise<WireRecord[]> {
  const ids = bare.map(wire => wire.id)
  const full = await readWire(portal, kind, ids, properties, propertiesWithHistory)
  const associations = new Map(bare.map(wire => [wire.id, wire.associations]))
  return full.map(wire => ({ ...wire, associations: associations.get(wire.id) ?? {} }))
}

/** Records with more links than HubSpot sends along are read again, in full. */
async function linkSet(
  portal: Portal,
  from: RecordKind,
  to: RecordKind,
  page: WireRecord[],
): Promise<LinkSet> {
  const pairs = new LinkPairs(from, to)
  const cutOff = page.filter(wire => !collect(pairs, to, wire)).map(wire => wire.id)
  const inFull = cutOff.length === 0 ? null : await links(portal, from, cutOff, to)
  const unknown = new Set(cutOff).difference(new Set(inFull?.ids))
  return {
    from,
    ids: page.map(wire => wire.id).filter(id => !unknown.has(id)),
    to,
    links: [...pairs.links(), ...(inFull?.links ?? [])],
  }
}

/** Adds a record's links if all of them were sent along, and says whether they were. */
function collect(pairs: LinkPairs, to: RecordKind, wire: WireRecord): boolean {
  const sent = Object.entries(wire.associations ?? {}).filter(([name]) => kindNamed(name) === to)
  if (sent.some(([, associations]) => associations.paging?.next !== undefined)) return false
  for (const { id, type } of sent.flatMap(([, associations]) => associations.results)) {
    pairs.add(wire.id, id, [labelNamed(type)])
  }
  return true
}
