import { addMonths, type Day } from '../day.ts'
import type { Conversion } from '../ledger/units/unit.ts'
import { convertedSum } from './converted-sum.ts'
import type { DueRenewal } from './due-renewal.ts'
import { type SeenShare, seenShare } from './share-seen.ts'

/** What the portal's decided renewals teach about the next ones. */
export interface Learned {
  /** Renewals that renewed for less, among those that renewed. */
  contracts: SeenShare
  /** What such a renewal lost of its amount. */
  depth: SeenShare
  /** What the others gained where no rise was agreed, in the mean, weighed by amount. */
  rise: SeenShare
  /** Auto-renewing contracts with a notice date that renewed: all, and those of which nothing was heard when it had passed. */
  bound: SeenShare
  silent: SeenShare
  /** Customers that renewed after they had given notice. */
  noticed: SeenShare
  base: BaseRate
}

/** The rate at which the portal's renewals renew, or a stated prior while it has decided too few. */
export interface BaseRate {
  rate: number
  decided: number
  source: 'portal' | 'prior'
}

/** What is assumed while nothing is decided, and what that is worth in decisions. */
export interface Prior {
  rate: number
  strength: number
}

const monthsLookedBack = 24
/** Of this many renewals is what is said beforehand worth as much. */
const depthStrength = 5
const priors = { contracts: 0, depth: 0.2, rise: 0, silent: 0.97, noticed: 0.05 } as const

/** From the decided renewals of the last two years. Rises count up to a doubling: one small account must not decide. */
export function learnedFrom(
  renewals: readonly DueRenewal[],
  asOf: Day,
  conversion: Conversion,
  prior: Prior,
): Learned {
  const { strength } = prior
  const first = addMonths(asOf, -monthsLookedBack)
  const past = renewals.filter(({ due, outcome }) => outcome !== null && due > first && due <= asOf)
  const pairs = past.flatMap(one => pairOf(one, asOf, conversion) ?? [])
  const smaller = pairs.filter(({ before, after }) => after < before)
  const rest = pairs.filter(({ before, after, agreed }) => after >= before && !agreed)
  return {
    contracts: seenShare(
      pairs.map(({ before, after }) => (after < before ? 1 : 0)),
      { prior: priors.contracts, strength },
    ),
    depth: seenShare(
      smaller.map(({ before, after }) => 1 - after / before),
      { prior: priors.depth, strength: depthStrength },
    ),
    rise: weighedRise(rest, strength),
    bound: seenShare(past.filter(isBound).map(renewed), { prior: prior.rate, strength }),
    silent: seenShare(past.filter(isSilent).map(renewed), { prior: priors.silent, strength }),
    noticed: seenShare(past.filter(({ noticeGivenOn }) => noticeGivenOn !== null).map(renewed), {
      prior: priors.noticed,
      strength,
    }),
    base: baseOf(past, prior),
  }
}

function baseOf(past: readonly DueRenewal[], prior: Prior): BaseRate {
  const decided = past.length
  if (decided < prior.strength) return { rate: prior.rate, decided, source: 'prior' }
  return { rate: past.filter(one => renewed(one) === 1).length / decided, decided, source: 'portal' }
}

const renewed = ({ outcome }: DueRenewal): number => (outcome!.what === 'renewed' ? 1 : 0)

const isBound = ({ autoRenews, notice }: DueRenewal): boolean => autoRenews === true && notice !== null

/** Nothing had been decided when the notice date passed. */
const isSilent = (renewal: DueRenewal): boolean =>
  isBound(renewal) && renewal.noticeGivenOn === null && renewal.outcome!.on > renewal.notice!

interface Pair {
  before: number
  after: number
  agreed: boolean
}

/** What was paid before a renewal and after it; null where one is not known, or there was nothing to lose. */
function pairOf({ target, agreedRise, outcome }: DueRenewal, asOf: Day, conversion: Conversion): Pair | null {
  if (outcome!.what !== 'renewed') return null
  const before = convertedSum(target, asOf, conversion)
  const after = convertedSum(outcome!.final, asOf, conversion)
  if (before === null || after === null || before <= 0) return null
  return { before, after: Math.max(0, after), agreed: agreedRise !== null }
}

function weighedRise(pairs: readonly Pair[], strength: number): SeenShare {
  const before = pairs.reduce((sum, one) => sum + one.before, 0)
  const gained = pairs.reduce((sum, one) => sum + Math.min(one.after - one.before, one.before), 0)
  const mean = before === 0 ? 0 : gained / before
  const share = (mean * pairs.length) / (pairs.length + strength)
  return { share, cases: pairs.length, prior: priors.rise }
}
