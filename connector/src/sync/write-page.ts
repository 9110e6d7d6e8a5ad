import { replaceLinks } from '../mirror/links.ts'
import { upsertPage } from '../mirror/pages.ts'
import { followMerges } from '../mirror/removals.ts'
import { touch } from '../mirror/touched.ts'
import { addVersions } from '../mirror/versions.ts'
import type { LinkSet, Page, RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'

/** What a pull did to one kind. */
export interface KindReport {
  /** Records that came in pages, echoes and repeats included. */
  seen: number
  added: number
  changed: number
  /** Records in which only our own properties had changed. */
  echoes: number
  removed: number
  merged: number
  linksChanged: number
  /** Companies that came onto or left the list of customers. */
  membersChanged: number
  /** Why no record of this kind could be read: it is kept from us, or the portal has none; null when it could. */
  forbidden: string | null
}

export const noReport = (): KindReport => ({
  seen: 0,
  added: 0,
  changed: 0,
  echoes: 0,
  removed: 0,
  merged: 0,
  linksChanged: 0,
  membersChanged: 0,
  forbidden: null,
})

/**
 * What is noted of a page: which accounts it touches and the events that did it; the accounts only, of a listing, whose records
 * may have changed at any time; or, before the first scoring, nothing: that takes all accounts.
 */
export type Noted = 'events' | 'accounts' | 'nothing'

/** Mirrors one page with its links, history and merges, and notes what it touches. */
export async function writePage(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  page: Page,
  report: KindReport,
  noted: Noted = 'events',
): Promise<void> {
  const mirrored = await upsertPage(tx, portalId, kind, page.records)
  const histories = page.records.flatMap(({ id, history }) => (history ? [[id, history] as const] : []))
  await addVersions(tx, portalId, kind, new Map(histories))
  report.merged += (await followMerges(tx, portalId, kind, page.records)).length
  for (const set of page.linkSets)
    report.linksChanged += await writeLinks(tx, portalId, set, noted !== 'nothing')
  const events = new Map(noted === 'events' ? page.records.map(({ id, updatedAt }) => [id, updatedAt]) : [])
  if (noted !== 'nothing') await touch(tx, portalId, kind, mirrored.changed, events)
  report.seen += mirrored.seen
  report.added += mirrored.added
  report.changed += mirrored.changed.length - mirrored.added
  report.echoes += mirrored.echoes
}

/** Records that several companies can be linked to while they count at one. */
const shared: readonly RecordKind[] = ['deal', 'contract', 'subscription']

/**
 * Both ends of a link that came or went belong to accounts that read differently now, and so do the
 * other companies of a deal or agreement: it may count at another one of them. When a link came or went the CRM does not say.
 */
export async function writeLinks(tx: Tx, portalId: string, set: LinkSet, noted = true): Promise<number> {
  const changed = await replaceLinks(tx, portalId, set)
  if (changed.fromIds.length === 0 || !noted) return changed.fromIds.length
  if (changed.to === 'company') await touch(tx, portalId, 'company', [...new Set(changed.toIds)])
  if (changed.to !== 'company' || shared.includes(changed.from))
    await touch(tx, portalId, changed.from, [...new Set(changed.fromIds)])
  return changed.fromIds.length
}
