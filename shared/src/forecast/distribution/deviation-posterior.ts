import { type Group, groupsOf } from './groups.ts'
import { type Node, normalNodes, weighted } from './nodes.ts'
import type { Prospect } from './prospect.ts'

/** A renewal that was open when it was forecast, and how it ended. */
export type Decided = Pick<Prospect, 'cluster' | 'renews'> & { renewed: boolean }

/** A deviation that the quarter shock may have, and how much speaks for it; the weights sum to 1. */
export interface Candidate {
  sigma: number
  weight: number
}

/** Scale of the half-normal prior: wide enough that a true 0.6 is covered after eight quarters. */
const priorScale = 0.7

const sigmas = Array.from({ length: 16 }, (_, at) => at / 10)
/** Shocks are tried at these distances, so that large quarters, which pin theirs down, are still met. */
const spacing = 0.1
const furthest = 4

/** Posterior of the deviation: half-normal prior × likelihood of how each past quarter ended. */
export function deviationPosterior(quarters: readonly (readonly Decided[])[]): readonly Candidate[] {
  const logs = sigmas.map(sigma => {
    const ended = quarters.reduce((sum, quarter) => sum + logLikelihood(quarter, sigma), 0)
    return ended - 0.5 * (sigma / priorScale) ** 2 - (sigma === 0 ? Math.LN2 : 0)
  })
  const best = Math.max(...logs)
  const total = logs.reduce((sum, log) => sum + Math.exp(log - best), 0)
  return sigmas.map((sigma, at) => ({ sigma, weight: Math.exp(logs[at]! - best) / total }))
}

interface Against {
  against: number
  renewed: boolean
}

const withOddsAgainst = ({ members, shocks }: Group<Decided>): Group<Against> => ({
  shocks,
  members: members.map(({ renewal: { renewed }, intercept }) => ({
    renewal: { against: Math.exp(-intercept), renewed },
    intercept,
  })),
})

/** Of one quarter's outcomes, averaged over the shock it may have had. */
function logLikelihood(quarter: readonly Decided[], sigma: number): number {
  const groups = groupsOf(quarter, normalNodes(sigma, 9)).map(withOddsAgainst)
  const shocks = shocksOf(sigma)
  const logs = shocks.map(({ shift }) => groups.reduce((sum, group) => sum + logChance(group, shift), 0))
  return logOfMean(logs, shocks)
}

function logChance({ members, shocks }: Group<Against>, quarterShift: number): number {
  return logOfMean(
    shocks.map(({ shift }) => logProduct(members, Math.exp(-quarterShift - shift))),
    shocks,
  )
}

/** Logarithm of the product of chances, each 1 / (1 + odds against) or its complement; logarithms are taken rarely. */
function logProduct(members: Group<Against>['members'], factor: number): number {
  let [log, product] = [0, 1]
  for (let at = 0; at < members.length; at += 1) {
    const { against, renewed } = members[at]!.renewal
    const odds = against * factor
    product *= renewed ? 1 / (1 + odds) : odds / (1 + odds)
    if (product > 1e-250) continue
    log += Math.log(product)
    product = 1
  }
  return log + Math.log(product)
}

function logOfMean(logs: readonly number[], shocks: readonly Node[]): number {
  const best = Math.max(...logs)
  return best + Math.log(logs.reduce((sum, log, at) => sum + shocks[at]!.weight * Math.exp(log - best), 0))
}

function shocksOf(sigma: number): readonly Node[] {
  const steps = Math.round(Math.min(furthest, 4 * sigma) / spacing)
  const shifts = Array.from({ length: 2 * steps + 1 }, (_, at) => (at - steps) * spacing)
  return weighted(shifts, shift => Math.exp(-0.5 * (sigma === 0 ? 0 : shift / sigma) ** 2))
}
