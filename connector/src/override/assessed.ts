import { type Assessment, assess, type Rules } from '@perennial/shared/assessment'
import type { Config } from '../config.ts'
import { lastScores, standingOf } from '../scoring/last-scores.ts'
import { rulesWithoutRates } from '../scoring/rules-without-rates.ts'
import type { Tx } from '../store/store.ts'
import { accountViews, viewBatch } from '../view/account-views.ts'
import { isCustomer } from '../view/customers.ts'
import type { Scope } from '../view/scope.ts'

/** An account's conclusions, and how they would read under another override. */
export interface Assessed {
  assessment: Assessment
  under(override: Assessment['view']['override']): Assessment
}

/** What is concluded of accounts on the scope's day, nothing stored. Who is no customer has no conclusions. */
export async function assessed(
  tx: Tx,
  scope: Scope,
  config: Config,
  accountIds: readonly string[],
): Promise<Map<string, Assessed>> {
  const found = new Map<string, Assessed>()
  if (accountIds.length === 0) return found
  const rules = await rulesWithoutRates(tx, scope, config)
  for (let at = 0; at < accountIds.length; at += viewBatch)
    for (const one of await assessedBatch(tx, scope, config, rules, accountIds.slice(at, at + viewBatch)))
      found.set(one.assessment.view.account.id, one)
  return found
}

async function assessedBatch(
  tx: Tx,
  scope: Scope,
  config: Config,
  rules: Rules,
  ids: readonly string[],
): Promise<Assessed[]> {
  const views = (await accountViews(tx, scope, ids)).filter(view => isCustomer(view, config))
  const last = await lastScores(tx, scope.portalId, ids, scope.asOf)
  return views.map(view => {
    const under: Assessed['under'] = override =>
      assess({ ...view, override }, rules, standingOf(last.get(view.account.id)))
    return { assessment: under(view.override), under }
  })
}
