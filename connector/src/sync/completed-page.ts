import { linkedKinds, versionedProperties } from '../config/mirrored.ts'
import { differing } from '../mirror/pages.ts'
import type { CrmRecord, LinkSet, Page, RecordKind } from '../record.ts'
import type { PullRun } from './pull-run.ts'

/** Links read anew when a record of a kind changed; all others are left to the sweep. */
const linksOfChanged = (kind: RecordKind): readonly RecordKind[] =>
  kind === 'company' ? ['deal'] : (linkedKinds[kind] ?? [])

/** A page of changed records, completed by the links and the history of those that really differ. */
export async function completedPage(run: PullRun, kind: RecordKind, page: Page): Promise<Page> {
  if (page.records.length === 0) return page
  const versioned = versionedProperties(run.config)[kind] ?? []
  const { ids, versionedIds } = await run.store.portal(run.portalId, tx =>
    differing(tx, run.portalId, kind, page.records, versioned),
  )
  const linkSets: LinkSet[] = []
  if (ids.length > 0) for (const to of linksOfChanged(kind)) linkSets.push(await run.crm.links(kind, ids, to))
  const records =
    versionedIds.length > 0 ? await withHistory(run, kind, page.records, versionedIds) : page.records
  return { ...page, records, linkSets }
}

async function withHistory(
  run: PullRun,
  kind: RecordKind,
  records: readonly CrmRecord[],
  ids: string[],
): Promise<CrmRecord[]> {
  const histories = await run.crm.history(kind, ids)
  return records.map(record => {
    const history = histories.get(record.id)
    return history ? { ...record, history } : record
  })
}
