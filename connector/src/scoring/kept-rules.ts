import type { Rules } from '@perennial/shared/assessment'
import type { Config } from '../config.ts'
import { factsNow } from '../kept/stored-report.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { rulesWithoutRates } from './rules-without-rates.ts'

interface KeptRules {
  facts: string
  rules: Rules
}

const kept = new WeakMap<Config, Map<string, KeptRules>>()

/**
 * The rules but for the renewal rates, for one card: what data a portal has takes a look at all of it, so it is looked for once for
 * as long as nothing is synced or scored.
 */
export async function keptRules(tx: Tx, scope: Scope, config: Config): Promise<Rules> {
  const own = kept.get(config) ?? new Map<string, KeptRules>()
  kept.set(config, own)
  const facts = await factsNow(tx, scope.portalId)
  const found = own.get(scope.portalId)
  if (found?.facts === facts) return found.rules
  const rules = await rulesWithoutRates(tx, scope, config)
  own.set(scope.portalId, { facts, rules })
  return rules
}
