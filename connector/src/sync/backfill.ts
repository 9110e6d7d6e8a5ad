import { askedOf } from '../config/mirrored.ts'
import { saveAsked, wasAskedFor } from '../mirror/asked.ts'
import { type Cursor, readCursor, saveCursor, unstarted } from '../mirror/cursors.ts'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'
import { overlapped } from './overlapped.ts'
import { wasScored } from './portal.ts'
import type { PullRun } from './pull-run.ts'
import { severalPages } from './several-pages.ts'
import { type KindReport, writePage } from './write-page.ts'

/**
 * Where listing a kind stands; null when it has been listed in full. A kind is listed once, and again
 * when a full sync is asked for or the configuration wants other properties than the mirror holds.
 */
export function listingUnderWay(run: PullRun, kind: RecordKind): Promise<Cursor | null> {
  const { store, portalId, config } = run
  return store.portal(portalId, async tx => {
    const wanted = askedOf(config, kind, run.withHistory)
    if (run.full || !(await wasAskedFor(tx, portalId, kind, wanted))) {
      await saveAsked(tx, portalId, kind, wanted)
      await saveCursor(tx, portalId, kind, 'backfill', unstarted)
      return unstarted
    }
    const cursor = await readCursor(tx, portalId, kind, 'backfill')
    return cursor.doneAt === null ? cursor : null
  })
}

/** Lists every record. What changes meanwhile is caught by the passes, which start from when this began. */
export async function backfill(
  run: PullRun,
  kind: RecordKind,
  from: Cursor,
  report: KindReport,
): Promise<void> {
  const { store, crm, portalId, startedAt } = run
  const since = from.since ?? startedAt
  const noted = await store.portal(portalId, tx => wasScored(tx, portalId))
  await overlapped(
    from.position,
    position => severalPages(cursor => crm.list(kind, cursor), position),
    async page => {
      const done = page.next === null
      const cursor = { since, until: null, position: page.next, doneAt: done ? startedAt : null }
      await store.portal(portalId, async tx => {
        await writePage(tx, portalId, kind, page, report, noted ? 'accounts' : 'nothing')
        await saveCursor(tx, portalId, kind, 'backfill', cursor)
        if (done) await startPasses(tx, portalId, kind, since)
      })
      run.onProgress(kind, report.seen)
    },
  )
  if (report.seen >= manyRecords) await store.refreshStatistics()
}

/** So many new records change what a planner must know: fewer are read as fast without. */
export const manyRecords = 2_000

/**
 * The passes go on from when the listing began. It brought all links along, so they count as read then. The
 * archive it does not show: that counts as read with the first listing, before which nothing was mirrored.
 */
async function startPasses(tx: Tx, portalId: string, kind: RecordKind, since: Date): Promise<void> {
  for (const pass of ['near', 'settling'] as const)
    await saveCursor(tx, portalId, kind, pass, { ...unstarted, since })
  await saveCursor(tx, portalId, kind, 'links', { ...unstarted, doneAt: since })
  const archived = await readCursor(tx, portalId, kind, 'archived')
  if (archived.doneAt === null)
    await saveCursor(tx, portalId, kind, 'archived', { ...unstarted, doneAt: since })
}
