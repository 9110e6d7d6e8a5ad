import { type ChosenScorecard, chooseScorecard } from './health/choose-scorecard.ts'
import { type ApplicableScorecard, type Score, score } from './health/score.ts'
import type { Standing } from './health/standing.ts'
import { type Arr, arrOn } from './ledger/arr.ts'
import { adjustedContracts } from './ledger/contracts/adjusted-contracts.ts'
import { type Renewal, renewalOn } from './ledger/renewal.ts'
import { concludedFacts, tieredFacts } from './lifecycle/concluded-facts.ts'
import type { Facts } from './lifecycle/facts.ts'
import { type Stage, stageOf } from './lifecycle/stage.ts'
import { type Tier, tierOf } from './lifecycle/tier.ts'
import { viewFacts } from './lifecycle/view-facts.ts'
import type { AccountView } from './model/account-view.ts'
import type { Contract } from './model/contract.ts'
import type { StageEntry } from './model/stage-entry.ts'
import type { Policy } from './policy.ts'
import type { BandRates, RenewalProbability } from './risk/band-rate.ts'
import { expansionFlag } from './risk/expansion.ts'

/** The rules an assessment is made under: one published configuration and what the portal's data allows. */
export interface Rules {
  policy: Policy
  /** In order of precedence; the last is for everybody else. */
  scorecards: readonly ApplicableScorecard[]
  stages: readonly Stage[]
  tiers: readonly Tier[]
  /** Null while rates are not known, e.g. when past decisions are being replayed to obtain them. */
  bandRates: BandRates | null
}

/** Everything Perennial concludes about one account as of a day. */
export interface Assessment {
  view: AccountView
  scorecard: ChosenScorecard
  score: Score
  contracts: readonly Contract[]
  arr: Arr | null
  renewal: Renewal | null
  /** Null when there is nothing to renew or the account is unscored. */
  probability: RenewalProbability | null
  /** Null when it is in none. */
  stage: StageEntry | null
  tier: Tier | null
  expansion: boolean
  /** All of this by the names conditions use. */
  facts: Facts
}

/** From facts to conclusions, pure. `standing` is what was last concluded. */
export function assess(view: AccountView, rules: Rules, standing: Standing | null): Assessment {
  const { policy } = rules
  const contracts = adjustedContracts(view, policy)
  const renewal = renewalOn(contracts, view.asOf, policy)
  const arr = arrOn(contracts, view.asOf)
  const known = viewFacts(view, { contracts, renewal, arr }, policy)
  const stage = stageOf(rules.stages, known, view.stage)
  const staged = { ...known, values: { ...known.values, stage: stage?.stage ?? null } }
  const scorecard = chooseScorecard(rules.scorecards, staged)
  const health = score(view, scorecard, policy, standing, staged)
  const probability = probabilityOf(renewal, health, rules.bandRates)
  const concluded = concludedFacts(staged, health, probability)
  const tier = tierOf(rules.tiers, concluded)
  return {
    view,
    scorecard,
    score: health,
    contracts,
    arr,
    renewal,
    probability,
    stage,
    tier,
    expansion: expansionFlag(view, health),
    facts: tieredFacts(concluded, tier),
  }
}

/** The rate of the band the model puts the account in: a person's word on the score is no evidence about renewals. */
function probabilityOf(
  renewal: Renewal | null,
  { model }: Score,
  bandRates: BandRates | null,
): RenewalProbability | null {
  return renewal === null || model.band === 'unscored' || bandRates === null
    ? null
    : bandRates.rates[model.band]
}
