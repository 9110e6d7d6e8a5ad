import { sql } from 'kysely'
import type { Crm } from '../crm/crm.ts'
import type { Store } from '../store/store.ts'
import { accountsIntended } from './kept-deals.ts'

/**
 * The accounts to which the CRM links a deal that is not in the mirror. Where the keeper itself may have made one, its key will tell.
 */
export async function unseenDeals(
  store: Store,
  portalId: string,
  crm: Pick<Crm, 'links'>,
  accounts: readonly { account: string }[],
): Promise<Set<string>> {
  const ours = await store.portal(portalId, tx => accountsIntended(tx, portalId))
  const asked = accounts.map(({ account }) => account).filter(account => !ours.has(account))
  if (asked.length === 0) return new Set()
  const { links } = await crm.links('company', asked, 'deal')
  const ids = links.map(({ to }) => to.id)
  const { rows } = await store.portal(portalId, tx =>
    sql<{ id: string }>`
      select id from record where portal_id = ${portalId} and kind = 'deal' and id = any(${ids}::text[])`.execute(
      tx,
    ),
  )
  const seen = new Set(rows.map(({ id }) => id))
  return new Set(links.filter(({ to }) => !seen.has(to.id)).map(({ from }) => from.id))
}
