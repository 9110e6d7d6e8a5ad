import type { AccountView } from '@perennial/shared/model/account-view'
import type { Tx } from '../store/store.ts'
import { overrideOn } from './override-on.ts'
import type { Scope } from './scope.ts'
import { stagesOf } from './stage-entries.ts'

/** What persons said of an account's score, and the stage it was last seen or put in. */
export type Said = Pick<AccountView, 'override' | 'stage'>

export const nothingSaid: Said = { override: null, stage: null }

/** What holds on the as-of day and was known at the scope's moment, by account. */
export async function saidOf(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Map<string, Said>> {
  const overrides = await overrideOn(tx, scope, ids)
  const stages = await stagesOf(tx, scope, 'account', ids)
  return new Map(ids.map(id => [id, { override: overrides.get(id) ?? null, stage: stages.get(id) ?? null }]))
}
