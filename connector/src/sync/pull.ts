import { isKindClosed } from '../crm/crm.ts'
import { type Cursor, type Pass, readCursor, saveCursor } from '../mirror/cursors.ts'
import { type RecordKind, recordKinds } from '../record.ts'
import { backfill, listingUnderWay, manyRecords } from './backfill.ts'
import { completedPage } from './completed-page.ts'
import { pullMembers } from './members.ts'
import { overlapped } from './overlapped.ts'
import type { PullRun } from './pull-run.ts'
import { pullArchived, sweepLinks } from './sweeps.ts'
import { type KindReport, noReport, writePage } from './write-page.ts'

export type PullReport = Record<RecordKind, KindReport>

/** Brings the mirror up to date, kind by kind: backfill once, then what changed. */
export async function pull(run: PullRun): Promise<PullReport> {
  const report = Object.fromEntries(recordKinds.map(kind => [kind, noReport()])) as PullReport
  for (const kind of recordKinds)
    await unlessClosed(kind, report[kind], async () => {
      const listing = await listingUnderWay(run, kind)
      if (listing) await backfill(run, kind, listing, report[kind])
      else await pullChanged(run, kind, report[kind])
    })
  const added = recordKinds.reduce((sum, kind) => sum + report[kind].added, 0)
  if (added >= manyRecords) await run.store.refreshStatistics()
  for (const kind of recordKinds.filter(one => report[one].forbidden === null)) {
    await pullArchived(run, kind, report[kind])
    await sweepLinks(run, kind, report[kind])
  }
  await pullMembers(run, report.company)
  return report
}

/** Without these there is nothing to score. All others a portal may lack or keep from us. */
const essential: readonly RecordKind[] = ['company', 'deal']

/**
 * A kind the token may not read, or the portal does not have, is reported and left out. It is asked again
 * once every sync: it costs one call, and is there as soon as somebody opens it.
 */
async function unlessClosed(kind: RecordKind, report: KindReport, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isKindClosed(error) || essential.includes(kind)) throw error
    report.forbidden = `${error.message}. ${error.remedy}`
  }
}

/**
 * Two passes over what changed. The near pass reads up to now and may miss what the CRM's search does
 * not show yet; the settling pass reads the same window again once it is older than the index lag.
 */
async function pullChanged(run: PullRun, kind: RecordKind, report: KindReport): Promise<void> {
  const settled = new Date(run.startedAt.getTime() - run.crm.limits.indexLagMs)
  await runPass(run, kind, 'near', run.startedAt, report)
  await runPass(run, kind, 'settling', settled, report)
}

async function runPass(
  run: PullRun,
  kind: RecordKind,
  pass: Pass,
  until: Date,
  report: KindReport,
): Promise<void> {
  const cursor = await run.store.portal(run.portalId, tx => readCursor(tx, run.portalId, kind, pass))
  const since = cursor.since!
  const end = cursor.until ?? until
  if (end <= since) return
  await overlapped(
    cursor.position,
    position => run.crm.changed(kind, since, end, position),
    async page => {
      const fresh = await completedPage(run, kind, page)
      const done = page.next === null
      const next: Cursor = done
        ? { since: end, until: null, position: null, doneAt: run.startedAt }
        : { since, until: end, position: page.next, doneAt: null }
      await run.store.portal(run.portalId, async tx => {
        await writePage(tx, run.portalId, kind, fresh, report)
        await saveCursor(tx, run.portalId, kind, pass, next)
      })
      run.onProgress(kind, report.seen)
    },
  )
  if (cursor.until !== null && end < until) await runPass(run, kind, pass, until, report)
}
