import type { AccountView } from '@perennial/shared/model/account-view'
import { factsNow } from '../kept/stored-report.ts'
import type { ReadViews } from '../scoring/preview.ts'
import type { Tx } from '../store/store.ts'
import { accountViews } from '../view/account-views.ts'

/** Batches of accounts: those of one sample, today and four weeks before, under two mappings. */
const mostKept = 8
/** A person who edits asks again within this time. */
const idleMs = 10 * 60_000

interface KeptBatch {
  views: AccountView[]
  forget: NodeJS.Timeout
}

const kept = new Map<string, KeptBatch>()

/**
 * Reads the facts of accounts once for everybody who edits while the portal is as it is now: they do not depend on weights, bands
 * and thresholds, so only scores are worked out anew from one edit to the next.
 */
export async function keptViews(tx: Tx, portalId: string): Promise<ReadViews> {
  const facts = await factsNow(tx, portalId)
  return async (reading, scope, ids) => {
    const key = JSON.stringify([facts, scope, ids])
    const views = kept.get(key)?.views ?? (await accountViews(reading, scope, ids))
    keep(key, views)
    return views
  }
}

/** The last used last: the first goes where there are too many. */
function keep(key: string, views: AccountView[]): void {
  forget(key)
  if (kept.size >= mostKept) forget(kept.keys().next().value!)
  kept.set(key, { views, forget: setTimeout(() => kept.delete(key), idleMs).unref() })
}

function forget(key: string): void {
  clearTimeout(kept.get(key)?.forget)
  kept.delete(key)
}
