import { saveCursor, unstarted } from '../mirror/cursors.ts'
import { replaceOwners } from '../mirror/owners.ts'
import type { PullRun } from './pull-run.ts'
import { due } from './sweeps.ts'

/** Who may own records and is on which team is in no feed of changes, so it is read whole, as often as links are. */
export async function pullOwners(
  run: Pick<PullRun, 'store' | 'crm' | 'portalId' | 'config' | 'startedAt' | 'full'>,
): Promise<void> {
  const { store, crm, portalId, config } = run
  if (!(await due(run, 'company', 'owners', run.full ? 0 : config.sync.linksEveryHours))) return
  const owners = await crm.owners()
  await store.portal(portalId, async tx => {
    await replaceOwners(tx, portalId, owners)
    await saveCursor(tx, portalId, 'company', 'owners', { ...unstarted, doneAt: run.startedAt })
  })
}
