import type { RecordKind, RemovalPage } from '../../record.ts'
import { recordsPath } from './endpoints.ts'
import { hubspotKinds } from './kinds.ts'
import { pageSize } from './list.ts'
import { get, type Portal } from './portal.ts'
import type { WireList, WireRecord } from './wire.ts'

/**
 * HubSpot's archive comes in no particular order, so it is always read to the end; `since` only spares
 * the caller what is older.
 */
export async function removed(
  portal: Portal,
  kind: RecordKind,
  since: Date | null,
  cursor: string | null,
): Promise<RemovalPage> {
  const { path, modified } = hubspotKinds[kind]
  const { body } = await get<WireList<WireRecord>>(portal, recordsPath(path), {
    limit: String(pageSize),
    archived: 'true',
    properties: modified,
    ...(cursor !== null && { after: cursor }),
  })
  const removals = body.results.map(wire => ({
    kind,
    id: wire.id,
    archivedAt: wire.archivedAt ?? wire.updatedAt,
  }))
  const from = since?.getTime() ?? Number.NEGATIVE_INFINITY
  return {
    removals: removals.filter(removal => Date.parse(removal.archivedAt) >= from),
    next: body.paging?.next?.after ?? null,
  }
}
