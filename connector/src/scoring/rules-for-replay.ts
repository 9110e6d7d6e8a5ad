import { rulingVersion, versionsOf } from '../config/versions.ts'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { earlierRules } from './earlier-rules.ts'
import { keptRules } from './kept-rules.ts'
import type { RulesInForce } from './rules.ts'

/** The rules in force but for renewal rates, for looking back at scores only; null before anything was scored under any. */
export async function rulesForReplay(tx: Tx, scope: Scope, config: Config): Promise<RulesInForce | null> {
  const version = rulingVersion(await versionsOf(tx, scope.portalId))
  if (version === null) return null
  const rules = await keptRules(tx, scope, config)
  const { bandRates, atWillRates, silence, renewalModel } = rules
  const odds = { bandRates, atWillRates, silence, renewalModel }
  return { ...rules, version, earlier: earlierRules(scope, config, odds, keptRules) }
}
