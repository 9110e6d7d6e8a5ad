import type { AccountView } from '@perennial/shared/model/account-view'
import type { NoAccount } from '@perennial/shared/wire/record-card'
import type { Tx } from '../../store/store.ts'
import { shownViews, viewBatch } from '../../view/account-views.ts'
import type { CardDesk } from './record-card-endpoint.ts'

/** The accounts of a record that its reader may see, the number of those kept from them, and why there is none. */
export interface SeenAccounts {
  views: AccountView[]
  hidden: number
  none: NoAccount | null
}

/** Of the companies in their order; a contact of more than a batch of them is a directory, not a person. */
export async function seenAccounts(
  tx: Tx,
  { scope, owners }: CardDesk,
  companyIds: readonly string[],
): Promise<SeenAccounts> {
  const all = await shownViews(tx, scope, companyIds.slice(0, viewBatch))
  const inOrder = companyIds.flatMap(id => all.find(({ account }) => account.id === id) ?? [])
  const views = inOrder.filter(({ account }) => owners === null || owners.includes(account.ownerId ?? ''))
  const hidden = inOrder.length - views.length
  return { views, hidden, none: views.length > 0 ? null : hidden > 0 ? 'not_visible' : 'not_linked' }
}
