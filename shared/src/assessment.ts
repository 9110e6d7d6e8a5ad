import { categoryOf, type ForecastCategory } from './forecast/category.ts'
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
import { type Expansion, expansionOf } from './risk/expansion/expansion.ts'
import { probabilityOf, type RenewalOdds } from './risk/probability-of.ts'
import type { RenewalProbability } from './risk/renewal-probability.ts'

/** The rules an assessment is made under: one published configuration and what the portal's data allows. */
export interface Rules extends RenewalOdds {
  policy: Policy
  /** In order of precedence; the last is for everybody else. */
  scorecards: readonly ApplicableScorecard[]
  stages: readonly Stage[]
  tiers: readonly Tier[]
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
  /** What the probability makes of the next renewal in a forecast; null without one. A person may call it otherwise. */
  category: ForecastCategory | null
  /** Null when it is in none. */
  stage: StageEntry | null
  tier: Tier | null
  expansion: Expansion
  /** All of this by the names conditions use. */
  facts: Facts
}

/** The part of an assessment that is about health. */
export type Scored = Pick<
  Assessment,
  'view' | 'scorecard' | 'score' | 'contracts' | 'arr' | 'renewal' | 'stage'
> & {
  /** Those known before anything follows from the score. */
  facts: Facts
}

/** From facts to a score, pure, for who asks for no more: what follows from it takes about as long again. */
export function scored(view: AccountView, rules: Rules, standing: Standing | null): Scored {
  const { policy } = rules
  const contracts = adjustedContracts(view, policy)
  const renewal = renewalOn(contracts, view.asOf, policy)
  const arr = arrOn(contracts, view.asOf)
  const known = viewFacts(view, { contracts, renewal, arr }, policy)
  const stage = stageOf(rules.stages, known, view.stage)
  const facts = { ...known, values: { ...known.values, stage: stage?.stage ?? null } }
  const scorecard = chooseScorecard(rules.scorecards, facts)
  return {
    view,
    scorecard,
    score: score(view, scorecard, policy, standing, facts),
    contracts,
    arr,
    renewal,
    stage,
    facts,
  }
}

/** From facts to conclusions, pure. `standing` is what was last concluded. */
export function assess(view: AccountView, rules: Rules, standing: Standing | null): Assessment {
  const { policy } = rules
  const health = scored(view, rules, standing)
  const { contracts } = health
  const probability = probabilityOf(health, rules)
  const concluded = concludedFacts(health.facts, health.score, probability)
  const tier = tierOf(rules.tiers, concluded)
  return {
    ...health,
    probability,
    category: probability && categoryIn(probability, policy),
    tier,
    expansion: expansionOf(view, { score: health.score, contracts, probability }, policy),
    facts: tieredFacts(concluded, tier),
  }
}

const categoryIn = ({ by, renews }: RenewalProbability, { forecast }: Policy): ForecastCategory =>
  categoryOf({ from: by === 'notice' ? by : 'conclusion', renews, scored: true }, forecast)
