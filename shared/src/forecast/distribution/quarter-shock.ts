import { type Candidate, type Decided, deviationPosterior } from './deviation-posterior.ts'
import { logit, sigmoid } from './logistic.ts'
import { evenShifts, type Node, normalNodes, weighted } from './nodes.ts'
import { isOpen } from './prospect.ts'

/**
 * What moves the log-odds of every renewal of one quarter together: a season, a competitor, a price rise, an error
 * common to all probabilities. Without it a range covers far too little. Discretised: ascending shifts, whose weights sum
 * to 1.
 */
export interface QuarterShock {
  nodes: readonly Node[]
  deviation: number
  /** For finance: where it comes from and what it does. */
  because: string
}

/** Renewals of a past quarter that have been decided; `renews` as it was stored then, before they were. */
export interface PastQuarter {
  quarter: string
  renewals: readonly Decided[]
}

const nodeCount = 21

/** A normal shock of known deviation in log-odds; 0 makes renewals independent of each other. */
export function shockOfDeviation(sigma: number): QuarterShock {
  if (!(sigma >= 0 && Number.isFinite(sigma))) throw new RangeError(`${sigma} is no deviation of a shock`)
  const because =
    sigma === 0
      ? 'Renewals are taken to be independent of each other: no quarter goes better or worse as a whole.'
      : `Quarters are taken to differ as a whole. ${effectOf(sigma)}`
  return { nodes: normalNodes(sigma, nodeCount), deviation: sigma, because }
}

/** The shock that our own past forecasts speak for, with what they leave open about its deviation averaged in. */
export function learnedShock(past: readonly PastQuarter[]): QuarterShock {
  const told = past.map(({ renewals }) => renewals.filter(isOpen)).filter(({ length }) => length > 0)
  const posterior = deviationPosterior(told)
  const deviation = Math.sqrt(posterior.reduce((sum, { sigma, weight }) => sum + weight * sigma ** 2, 0))
  return {
    nodes: scaleMixture(posterior, deviation),
    deviation,
    because: `${sourceOf(told)} ${effectOf(deviation)}`,
  }
}

/** Normals of all the candidate deviations on one set of shifts. */
function scaleMixture(posterior: readonly Candidate[], deviation: number): readonly Node[] {
  const shifts = evenShifts(4 * deviation, nodeCount)
  const nodes = shifts.map(shift => ({ shift, weight: 0 }))
  for (const { sigma, weight } of posterior) {
    const normal = weighted(shifts, shift =>
      sigma === 0 ? Number(shift === 0) : Math.exp(-0.5 * (shift / sigma) ** 2),
    )
    for (const [at, node] of normal.entries()) nodes[at]!.weight += weight * node.weight
  }
  return nodes
}

function sourceOf(quarters: readonly (readonly Decided[])[]): string {
  if (quarters.length === 0)
    return (
      'No past forecast has been decided yet: how far a quarter as a whole can differ from its forecast is assumed, ' +
      'on the wide side, until your own quarters tell.'
    )
  const renewals = quarters.reduce((sum, { length }) => sum + length, 0)
  const [quarter, renewal] = [
    quarters.length === 1 ? 'quarter' : 'quarters',
    renewals === 1 ? 'renewal' : 'renewals',
  ]
  return `Learned from ${quarters.length} past ${quarter} with ${renewals} decided ${renewal}.`
}

/** One deviation either way holds two quarters in three, near enough. */
function effectOf(deviation: number): string {
  const renewing = (shift: number) => Math.round(100 * sigmoid(logit(0.9) + shift))
  return (
    `In two quarters of three, renewals forecast at 90 % come in between ${renewing(-deviation)} % ` +
    `and ${renewing(deviation)} % because the quarter as a whole went worse or better.`
  )
}
