import type { AccountView } from '@perennial/shared/model/account-view'
import type { Tx } from '../store/store.ts'
import { companiesAtLastSync } from './companies-by-owner.ts'
import { touchpointsOf } from './engagements.ts'
import { ledgerFacts } from './ledger-facts.ts'
import { type CompaniesOf, ownersWhoLog } from './owners-who-log.ts'
import { contactsOf } from './people.ts'
import { quarantineOf } from './quarantined.ts'
import { nothingSaid, saidOf } from './said.ts'
import type { Scope } from './scope.ts'
import { usageOf } from './usage.ts'
import { voicesOf } from './voices.ts'

/** How many accounts are built at a time: a handful of queries for all of them. */
export const viewBatch = 500

/** The facts of the given companies as of a day, in the order of their ids. Archived companies have no view. */
export const accountViews = (tx: Tx, scope: Scope, ids: readonly string[]): Promise<AccountView[]> =>
  viewsOf(tx, scope, ids)

/** The same for somebody who waits: who owns which account is as of the last sync. */
export const shownViews = (tx: Tx, scope: Scope, ids: readonly string[]): Promise<AccountView[]> =>
  viewsOf(tx, scope, ids, companiesAtLastSync)

async function viewsOf(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
  companiesOf?: CompaniesOf,
): Promise<AccountView[]> {
  const facts = await ledgerFacts(tx, scope, ids)
  const contacts = await contactsOf(tx, scope, ids)
  const touchpoints = await touchpointsOf(tx, scope, ids)
  const voices = await voicesOf(tx, scope, ids)
  const usage = await usageOf(tx, scope, ids)
  const said = await saidOf(tx, scope, ids)
  const quarantine = await quarantineOf(tx, scope, ids)
  const engaged = facts.map(own => ({ ...own, touchpoints: touchpoints.get(own.account.id) ?? [] }))
  const logging = await ownersWhoLog(tx, scope, engaged, companiesOf)
  return engaged.map(own => {
    const { id, ownerId } = own.account
    return {
      ...own,
      contacts: contacts.get(id) ?? [],
      ownerLogs: ownerId === null ? null : (logging.get(ownerId) ?? null),
      ...voices(id),
      usage: usage.get(id) ?? [],
      quarantine: quarantine.get(id) ?? [],
      ...(said.get(id) ?? nothingSaid),
    }
  })
}
