import type { Contribution } from '../health/score.ts'
import type { Renewal } from '../ledger/renewal.ts'
import { type Assessed, newest } from './assessed.ts'
import type { BandRates, ScoredBand } from './band-rate.ts'
import { isAtWill } from './decisions/at-will.ts'
import { healthReasons } from './health-reasons.ts'
import { modelProbability } from './model/model-probability.ts'
import type { RenewalModel } from './model/renewal-model.ts'
import { afterSilence, noticedRate, regimeOf, type Silence } from './regime.ts'
import type { ProbabilityMethod, RenewalProbability } from './renewal-probability.ts'

/** Where probabilities come from. */
export interface RenewalOdds {
  /** Null while rates are not known, e.g. when past decisions are being replayed to obtain them. */
  bandRates: BandRates | null
  /** The same among customers that may leave any month, by the quarter. */
  atWillRates: BandRates | null
  /** What silence past the notice date has meant. */
  silence: Silence | null
  /** The model that proved itself on past renewals; null while none did. */
  renewalModel: RenewalModel | null
}

/**
 * The model's where one is live, else the rate of the band the model of health puts the account in: a person's word on the score is no
 * evidence about renewals. Customers at will have a rate of their own. Null where `whyNoProbability` says why.
 */
export function probabilityOf(assessed: Assessed, odds: RenewalOdds): RenewalProbability | null {
  const { renewal, score, view } = assessed
  if (renewal === null) return null
  const regime = regimeOf(renewal, view)
  if (regime === 'notice')
    return { ...noticedRate(view.account.noticeGivenOn!), by: regime, ...untaught(score.contributions) }
  const before = beforeRegime(assessed, renewal, odds)
  return before !== null && regime === 'silence' && odds.silence !== null
    ? afterSilence(before, odds.silence)
    : before
}

function beforeRegime(assessed: Assessed, renewal: Renewal, odds: RenewalOdds): RenewalProbability | null {
  const { contributions, model } = assessed.score
  if (model.band === 'unscored' || odds.bandRates === null) return null
  const rateOf = (rates: BandRates, by: ProbabilityMethod, band: ScoredBand) => ({
    ...rates.rates[band],
    by,
    ...untaught(contributions),
  })
  if (isAtWill(renewal.contract))
    return odds.atWillRates && rateOf(odds.atWillRates, 'at_will_rate', model.band)
  if (odds.renewalModel !== null) return modelProbability(assessed, renewal, odds.renewalModel)
  return rateOf(odds.bandRates, 'band_rate', model.band)
}

const untaught = (contributions: readonly Contribution[]) => ({
  model: null,
  contracts: null,
  restsOn: newest(contributions),
  reasons: healthReasons(contributions),
})

/** Null where there is a probability. */
export function whyNoProbability({
  renewal,
  score,
  probability,
}: Pick<Assessed, 'renewal' | 'score'> & { probability: RenewalProbability | null }): string | null {
  if (probability !== null) return null
  if (renewal === null) return 'Nothing is to be renewed'
  return score.unscoredBecause ?? 'No past renewal has been looked at yet'
}
