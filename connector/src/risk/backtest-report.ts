import type { Day } from '@perennial/shared/day'
import type { Capacity } from '@perennial/shared/risk/backtest/at-capacity'
import { type Backtest, backtestOf } from '@perennial/shared/risk/backtest/backtest'
import type { DecisionSeen } from '@perennial/shared/risk/backtest/decision-row'
import { headlineLead } from '@perennial/shared/risk/backtest/out-of-time'
import type { Feature } from '@perennial/shared/risk/features/feature'
import type { LeakSuspect } from '@perennial/shared/risk/leaks/leak-suspect'
import { leakSuspects } from '@perennial/shared/risk/leaks/leak-suspects'
import { isLost } from '@perennial/shared/risk/model/train-loss'
import { decisionRows } from '@perennial/shared/risk/model/training-rows'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { cannotSee } from './cannot-see.ts'
import { lessons } from './lessons.ts'
import { type LiveModel, whyLive } from './why-live.ts'

/** A back-test with what stands beside it: which model is live, what looks like a leak, and what no model can see. */
export interface BacktestReport extends Backtest {
  asOf: Day
  live: LiveModel
  leakSuspects: LeakSuspect[]
  cannotSee: string[]
}

export async function backtestReport(
  tx: Tx,
  scope: Scope,
  config: Config,
  capacity: Capacity,
  onProgress: (done: number, total: number) => void,
): Promise<BacktestReport> {
  const { seen, features, rules } = await lessons(tx, scope, config, onProgress)
  const backtest = backtestOf(seen, features, capacity)
  return {
    asOf: scope.asOf,
    live: await whyLive(tx, scope.portalId),
    ...backtest,
    leakSuspects: suspectsIn(seen, features),
    cannotSee: cannotSee(rules, config),
  }
}

/** Columns of a portal are read as of a day, so none should know the outcome: one that does is a fact entered afterwards. */
function suspectsIn(seen: readonly DecisionSeen[], features: readonly Feature[]): LeakSuspect[] {
  const rows = decisionRows(seen).filter(({ lead }) => lead === headlineLead)
  const columns = features.map(({ name, label }) => ({
    name: label,
    values: rows.map(row => row.features[name] ?? null),
  }))
  const folded = {
    name: 'decision',
    ids: rows.map(({ decision }) => decision.id),
    folds: rows.map(() => 0),
    happened: rows.map(isLost),
  }
  return leakSuspects(columns, folded, null)
}
