import type { Day } from '../day.ts'
import { renewsByItself } from '../risk/decision-date.ts'
import { movedInOdds, oddsRatio } from '../risk/odds.ts'
import type { DueRenewal } from './due-renewal.ts'
import type { BaseRate, Learned } from './learned.ts'
import { percentOf, seenText } from './share-seen.ts'

/** The last conclusion about an account's renewal, on a day or before. */
export interface Concluded {
  renews: number
  contracts: number | null
  because: string
  /** The model's band, whatever a person said. */
  band: string
  /** What it was concluded by; notice and silence are in it already where it says so. */
  by: string | null
  asOf: Day
}

/** Probability of renewing, and what it rests on. */
export interface Likelihood {
  renews: number
  from: 'decision' | 'notice' | 'silence' | 'conclusion' | 'base_rate'
  /** False where nothing is concluded about the account. */
  scored: boolean
  because: string
}

/**
 * What was decided is certain. After notice what such cases did counts, whatever was concluded before. An account without a
 * conclusion renews as the portal does. Silence past the notice date of an auto-renewing contract tells something beside either.
 */
export function likelihoodOf(
  renewal: DueRenewal,
  asOf: Day,
  { concluded, learned }: { concluded: Concluded | null; learned: Learned },
): Likelihood {
  const { outcome, noticeGivenOn } = renewal
  const scored = concluded !== null
  if (outcome !== null)
    return {
      renews: outcome.what === 'renewed' ? 1 : 0,
      from: 'decision',
      scored,
      because: `${outcome.what === 'renewed' ? 'Renewed' : 'Lost'}, decided on ${outcome.on}.`,
    }
  if (concluded?.by === 'notice' && noticeGivenOn !== null)
    return { renews: concluded.renews, from: 'notice', scored, because: concluded.because }
  if (noticeGivenOn !== null)
    return {
      renews: learned.noticed.share,
      from: 'notice',
      scored,
      because: `Notice was given on ${noticeGivenOn}. Such renewals renew ${seenText(learned.noticed, 'case')}.`,
    }
  const known: Likelihood = concluded
    ? {
        renews: concluded.renews,
        from: 'conclusion',
        scored,
        because: `${concluded.because} As of ${concluded.asOf}.`,
      }
    : { renews: learned.base.rate, from: 'base_rate', scored, because: baseText(learned.base) }
  if (!isSilent(renewal, asOf)) return known
  return concluded?.by === 'silence' ? { ...known, from: 'silence' } : afterSilence(known, renewal, learned)
}

const isSilent = ({ autoRenews, notice, due }: DueRenewal, asOf: Day): boolean =>
  renewsByItself({ date: due, noticeDate: notice, autoRenews }, asOf)

/** Bayes' rule in odds: those of the account, times those of silent renewals over those of all that renew by themselves. */
function afterSilence(
  known: Likelihood,
  { notice }: DueRenewal,
  { silent, bound }: Pick<Learned, 'silent' | 'bound'>,
): Likelihood {
  const renews = movedInOdds(known.renews, oddsRatio(silent.share, bound.share))
  const because = [
    `It renews by itself, and its notice date ${notice} has passed without notice: ${percentOf(known.renews)} becomes ${percentOf(renews)}.`,
    `Such renewals renew ${seenText(silent, 'case')}; all that renew by themselves ${seenText(bound, 'case')}.`,
    known.because,
  ].join(' ')
  return { ...known, renews, from: 'silence', because }
}

const baseText = ({ rate, decided, source }: BaseRate): string =>
  source === 'portal'
    ? `The account is not scored: the portal's own rate of ${percentOf(rate)} over ${decided} decided renewals.`
    : `The account is not scored, and ${decided === 0 ? 'no renewal was' : `only ${decided === 1 ? '1 renewal was' : `${decided} renewals were`}`} decided yet: a stated prior of ${percentOf(rate)}.`
