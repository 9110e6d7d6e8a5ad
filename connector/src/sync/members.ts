import { saveCursor, unstarted } from '../mirror/cursors.ts'
import { replaceMembers } from '../mirror/list-members.ts'
import { touch } from '../mirror/touched.ts'
import type { PullRun } from './pull-run.ts'
import { due } from './sweeps.ts'
import type { KindReport } from './write-page.ts'

/**
 * Coming onto a list, or leaving it, changes no record's modified date, so the list that says who is a
 * customer is read whole, as often as links are, and at once when the configuration names another one.
 */
export async function pullMembers(run: PullRun, report: KindReport): Promise<void> {
  const { store, portalId, config } = run
  const listId = config.customers.list ?? null
  if (listId === null) return
  const pass = `members of ${listId}` as const
  if (!(await due(run, 'company', pass, run.full ? 0 : config.sync.linksEveryHours))) return
  const ids = await allMembers(run, listId)
  await store.portal(portalId, async tx => {
    const changed = await replaceMembers(tx, portalId, listId, ids)
    await touch(tx, portalId, 'company', changed)
    await saveCursor(tx, portalId, 'company', pass, { ...unstarted, doneAt: run.startedAt })
    report.membersChanged += changed.length
  })
}

/** Who has left is known only from all pages together. */
async function allMembers({ crm }: PullRun, listId: string): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | null = null; ; ) {
    const page = await crm.members(listId, cursor)
    ids.push(...page.ids)
    cursor = page.next
    if (cursor === null) return ids
  }
}
