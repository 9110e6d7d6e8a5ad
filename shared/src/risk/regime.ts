import type { Renewal } from '../ledger/renewal.ts'
import type { AccountView } from '../model/account-view.ts'
import type { BandOutcomes } from './band-rate.ts'
import { renewsByItself } from './decision-date.ts'
import { movedInOdds, oddsRatio } from './odds.ts'
import type { RenewalProbability, RenewalRate } from './renewal-probability.ts'
import { wilson } from './wilson.ts'

/** What has become certain enough to outweigh everything else: notice was given, or its last day has passed without it. */
export type Regime = 'notice' | 'silence'

/** Null while the renewal can still go either way. Notice given before the contract began was about another one. */
export function regimeOf(
  renewal: Renewal,
  { account: { noticeGivenOn }, asOf }: Pick<AccountView, 'account' | 'asOf'>,
): Regime | null {
  if (noticeGivenOn !== null && noticeGivenOn <= asOf && noticeGivenOn >= renewal.contract.start)
    return 'notice'
  return renewsByItself(renewal, asOf) ? 'silence' : null
}

/** What silence past the notice date has meant among contracts that renew by themselves. */
export interface Silence {
  /** Odds of renewing of the silent, over those of all that renew by themselves. */
  ratio: number
  because: string
}

/** What is assumed of the silent until the portal's own have shown it. */
const silentPrior = 0.97

/** Both shares are shrunk: (renewed + k p0) / (decided + k), k the prior's weight in decisions. */
export function silenceOf(
  { silent, bound }: { silent: readonly BandOutcomes[]; bound: readonly BandOutcomes[] },
  prior: { rate: number; strength: number },
): Silence {
  const share = (outcomes: readonly BandOutcomes[], rate: number) => {
    const decided = outcomes.reduce((sum, one) => sum + one.decided, 0)
    const renewed = outcomes.reduce((sum, one) => sum + one.renewed, 0)
    return { decided, of: (renewed + prior.strength * rate) / (decided + prior.strength) }
  }
  const [kept, all] = [share(silent, silentPrior), share(bound, prior.rate)]
  return {
    ratio: oddsRatio(kept.of, all.of),
    because: `It renews by itself, and its notice date has passed in silence: such renewals renew at ${percent(kept.of)} (${kept.decided} seen), all that renew by themselves at ${percent(all.of)} (${all.decided} seen).`,
  }
}

/** Bayes' rule in odds: silence moves what was believed, it does not replace it. */
export function afterSilence(before: RenewalProbability, { ratio, because }: Silence): RenewalProbability {
  const moved = (share: number): number => rounded(movedInOdds(share, ratio))
  return {
    ...before,
    renews: moved(before.renews),
    low: moved(before.low),
    high: moved(before.high),
    because: `${because} So ${percent(before.renews)} becomes ${percent(moved(before.renews))}. ${before.because}`,
    by: 'silence',
  }
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000
const percent = (share: number): string => `${Math.round(share * 100)} %`

const noticedShare = 0.05
const noticedWeight = 10

/** After notice hardly anybody stays; portals rarely keep enough such cases to learn it from. */
export const noticedRate = (on: string): RenewalRate => ({
  renews: noticedShare,
  ...wilson(noticedShare, noticedWeight),
  because: `Notice was given on ${on}: 5 % is assumed to renew all the same.`,
})
