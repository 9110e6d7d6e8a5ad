import { sql } from 'kysely'
import { linkedKinds } from '../config/mirrored.ts'
import { type Cursor, type Pass, readCursor, saveCursor } from '../mirror/cursors.ts'
import { tombstone } from '../mirror/removals.ts'
import { touch } from '../mirror/touched.ts'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'
import { overlapped } from './overlapped.ts'
import type { PullRun } from './pull-run.ts'
import { type KindReport, writeLinks } from './write-page.ts'

const linkBatch = 1000
const millisAnHour = 3_600_000

/**
 * Archived records are in no search and their feed is in no order, so all of it is read, once in a
 * while. Which accounts an archived record belonged to is known from the links it still has here.
 */
export async function pullArchived(run: PullRun, kind: RecordKind, report: KindReport): Promise<void> {
  const cursor = await due(run, kind, 'archived', run.full ? 0 : run.config.sync.archivedEveryHours)
  if (!cursor) return
  await overlapped(
    cursor.position,
    position => run.crm.removed(kind, null, position),
    page =>
      run.store.portal(run.portalId, async tx => {
        const gone = await tombstone(tx, run.portalId, page.removals)
        await touch(tx, run.portalId, kind, gone)
        await saveCursor(tx, run.portalId, kind, 'archived', progress(run, page.next, cursor))
        report.removed += gone.length
      }),
  )
}

/**
 * A link added later changes no record's modified date, so links are read again once in a while. A full
 * sync need not: its listing brings all links along.
 */
export async function sweepLinks(run: PullRun, kind: RecordKind, report: KindReport): Promise<void> {
  const targets = linkedKinds[kind] ?? []
  const cursor = targets.length > 0 && (await due(run, kind, 'links', run.config.sync.linksEveryHours))
  if (!cursor) return
  for (let after = cursor.position ?? ''; ; ) {
    const ids = await run.store.portal(run.portalId, tx => idsAfter(tx, run.portalId, kind, after))
    const next = ids.length < linkBatch ? null : ids.at(-1)!
    const sets = ids.length === 0 ? [] : await Promise.all(targets.map(to => run.crm.links(kind, ids, to)))
    await run.store.portal(run.portalId, async tx => {
      for (const set of sets) report.linksChanged += await writeLinks(tx, run.portalId, set)
      await saveCursor(tx, run.portalId, kind, 'links', progress(run, next, cursor))
    })
    if (next === null) return
    after = next
  }
}

/** The pass's cursor when it is under way or its interval is over. */
export async function due(
  run: Pick<PullRun, 'store' | 'portalId' | 'startedAt'>,
  kind: RecordKind,
  pass: Pass,
  everyHours: number,
): Promise<Cursor | null> {
  const cursor = await run.store.portal(run.portalId, tx => readCursor(tx, run.portalId, kind, pass))
  const age = run.startedAt.getTime() - (cursor.doneAt?.getTime() ?? 0)
  return cursor.position !== null || age >= everyHours * millisAnHour ? cursor : null
}

const progress = (run: PullRun, position: string | null, { doneAt }: Cursor): Cursor => ({
  since: null,
  until: null,
  position,
  doneAt: position === null ? run.startedAt : doneAt,
})

async function idsAfter(tx: Tx, portalId: string, kind: RecordKind, after: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from record where portal_id = ${portalId} and kind = ${kind} and archived_at is null and id > ${after}
    order by id limit ${linkBatch}`.execute(tx)
  return rows.map(({ id }) => id)
}
