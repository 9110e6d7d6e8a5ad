import type { Rules } from '@perennial/shared/assessment'
import type { DecisionSeen } from '@perennial/shared/risk/backtest/decision-row'
import type { Feature } from '@perennial/shared/risk/features/feature'
import { featureTable } from '@perennial/shared/risk/features/feature-table'
import { decisionRows } from '@perennial/shared/risk/model/training-rows'
import type { Config } from '../config.ts'
import { replayKey } from '../scoring/replay-key.ts'
import { rulesWithoutRates } from '../scoring/rules-without-rates.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { decisionsSeen } from './decisions-seen.ts'

/** What there is to learn from: past decisions as they were seen beforehand, and the columns to look at. */
export interface Lessons {
  rules: Rules
  seen: DecisionSeen[]
  features: Feature[]
}

/** Replays what has not been replayed under these rules yet. */
export async function lessons(
  tx: Tx,
  scope: Scope,
  config: Config,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Lessons> {
  const rules = await rulesWithoutRates(tx, scope, config)
  const { segments } = config
  const key = await replayKey(tx, scope.portalId, config, rules, { segments })
  const seen = await decisionsSeen(tx, scope, rules, { segments, key }, onProgress)
  return { rules, seen, features: featureTable(rules.scorecards, decisionRows(seen)) }
}
