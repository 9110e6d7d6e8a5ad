import type { Tx } from '../store/store.ts'
import { overviewOf } from './overview.ts'
import type { Selection } from './selection.ts'
import type { Build } from './stored-builds.ts'

type Summed = Awaited<ReturnType<typeof overviewOf>>

const mostKept = 500
const kept = new Map<string, Summed>()

/** A build never changes: what was summed of it once is not summed again, while there is room. */
export async function overviewKept(tx: Tx, build: Build, selection: Selection): Promise<Summed> {
  const { filters, owners } = selection
  const key = JSON.stringify([build.portalId, build.buildId, filters, owners])
  const found = kept.get(key)
  if (found !== undefined) return found
  const summed = await overviewOf(tx, build, selection)
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
  kept.set(key, summed)
  return summed
}
