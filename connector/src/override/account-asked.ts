import type { Config } from '../config.ts'
import { refused } from '../ledger/refusals.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { type Assessed, assessed } from './assessed.ts'

/** The conclusions of one account; refuses one that has none. */
export async function accountAsked(
  tx: Tx,
  scope: Scope,
  config: Config,
  accountId: string,
): Promise<Assessed> {
  const found = (await assessed(tx, scope, config, [accountId])).get(accountId)
  if (found) return found
  throw refused(
    'account',
    accountId,
    'is not scored: it is unknown, archived or no customer',
    'sync first, or name another account',
  )
}
