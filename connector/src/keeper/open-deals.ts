import type { Crm } from '../crm/crm.ts'
import type { Outcome } from '../record.ts'
import type { Store } from '../store/store.ts'
import { intend, settle } from './kept-deals.ts'
import type { MissingDeal } from './missing-deal.ts'

/**
 * Opens deals a batch at a time, one outcome each, in order. What is to be sent is stored before, what came of it after: a run that
 * is killed in between, or loses the answer, leaves a key under which the next one finds what was made.
 */
export async function openDeals(
  store: Store,
  portalId: string,
  crm: Pick<Crm, 'createDeals' | 'limits'>,
  deals: readonly MissingDeal[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (let from = 0; from < deals.length; from += crm.limits.writeBatch) {
    const batch = deals.slice(from, from + crm.limits.writeBatch)
    await store.portal(portalId, tx => intend(tx, portalId, batch))
    const made = await crm.createDeals(batch.map(({ deal }) => deal))
    await store.portal(portalId, tx => settle(tx, portalId, batch, made))
    outcomes.push(...made)
  }
  return outcomes
}
