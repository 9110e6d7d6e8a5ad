import type { Rules } from '@perennial/shared/assessment'
import { applicable, entriesOf } from '@perennial/shared/health/entries'
import type { DataNeed } from '@perennial/shared/health/measure'
import type { ApplicableScorecard } from '@perennial/shared/health/score'
import type { PublishedRules } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { availableData } from '../view/available-data.ts'
import { reportingPolicy } from '../view/reporting-policy.ts'
import type { Scope } from '../view/scope.ts'

/** The rules but for the renewal rates, which take a replay of the past: for looking at facts and scores only. */
export async function rulesWithoutRates(
  tx: Tx,
  scope: Scope,
  config: PublishedRules,
  dataOf = availableData,
): Promise<Rules> {
  const available = await dataOf(tx, scope.portalId, config.mapping, needsOf(config))
  return {
    policy: await reportingPolicy(tx, scope, config.policy),
    scorecards: scorecardsOf(config, available),
    stages: config.stages,
    tiers: config.tiers,
    bandRates: null,
    atWillRates: null,
    silence: null,
    renewalModel: null,
  }
}

/** What is not asked for is not looked for: some of it takes reading all usage. */
const needsOf = ({ scorecard, scorecards }: PublishedRules): DataNeed[] => [
  ...new Set([...scorecards, scorecard].flatMap(entriesOf).flatMap(({ measure }) => measure.needs)),
]

/** Those for some accounts first, in the order of the configuration; the one for everybody else last. */
const scorecardsOf = (
  { scorecard, scorecards }: PublishedRules,
  available: ReadonlySet<DataNeed>,
): ApplicableScorecard[] =>
  [...scorecards, scorecard].map(card => ({ card, entries: applicable(card, available) }))
