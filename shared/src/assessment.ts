import type { Band } from './health/band.ts'
import { type Score, score } from './health/score.ts'
import type { ApplicableMeasure, Scorecard } from './health/scorecard.ts'
import { type Arr, arrOn } from './ledger/arr.ts'
import { adjustedContracts } from './ledger/contracts/adjusted-contracts.ts'
import { type Renewal, renewalOn } from './ledger/renewal.ts'
import { type Stage, stageOf } from './lifecycle/stage.ts'
import type { AccountView } from './model/account-view.ts'
import type { Contract } from './model/contract.ts'
import type { Policy } from './policy.ts'
import type { BandRates, RenewalProbability } from './risk/band-rate.ts'
import { expansionFlag } from './risk/expansion.ts'

/** The rules an assessment is made under: one published configuration and what the portal's data allows. */
export interface Rules {
  policy: Policy
  scorecard: Scorecard
  measures: readonly ApplicableMeasure[]
  /** Null while rates are not known, e.g. when past decisions are being replayed to obtain them. */
  bandRates: BandRates | null
}

/** Everything Perennial concludes about one account as of a day. */
export interface Assessment {
  view: AccountView
  score: Score
  contracts: readonly Contract[]
  arr: Arr | null
  renewal: Renewal | null
  /** Null when there is nothing to renew or the account is unscored. */
  probability: RenewalProbability | null
  stage: Stage | null
  expansion: boolean
}

/** From facts to conclusions, pure. `previousBand` is the last band written, for hysteresis. */
export function assess(view: AccountView, rules: Rules, previousBand: Band | null): Assessment {
  const contracts = adjustedContracts(view, rules.policy)
  const renewal = renewalOn(contracts, view.asOf, rules.policy)
  const health = score(view, rules.scorecard, rules.measures, rules.policy, previousBand)
  return {
    view,
    score: health,
    contracts,
    arr: arrOn(contracts, view.asOf),
    renewal,
    probability:
      renewal === null || health.band === 'unscored' || rules.bandRates === null
        ? null
        : rules.bandRates.rates[health.band],
    stage: stageOf(view, contracts, renewal),
    expansion: expansionFlag(view, health),
  }
}
