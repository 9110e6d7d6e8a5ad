import type { ChurnShape } from './churn-shape.ts'

/**
 * One thing that is searched for, on a scale without ends. The search stops at ±`limit`; a result beyond
 * ±`trusted` is where data ran away that the model cannot hold, and the user is told so.
 */
interface Dimension {
  limit: number
  trusted: number
  low: string
  high: string
}

const dimensions: readonly Dimension[] = [
  {
    limit: 16,
    trusted: 12,
    low: 'hardly anyone is lost in the first period: alpha / (alpha + beta) has no optimum above 0',
    high: 'nearly everyone is lost in the first period: alpha / (alpha + beta) has no optimum below 1',
  },
  {
    limit: 14,
    trusted: 9,
    low: 'those who stay seem to stay for ever: alpha and beta have no optimum above 0, the curve ends flat',
    high: 'customers do not differ measurably: alpha and beta have no finite optimum, only their ratio means something',
  },
  {
    limit: 3,
    trusted: 2.3,
    low: 'losses come early and then stop: c has no optimum above 0',
    high: 'losses come all at about one age: c has no finite optimum',
  },
]

/** A point is logit of the mean churn probability, ln (alpha + beta) and, for the BdW, ln c. */
export function shapeAt(point: readonly number[]): ChurnShape {
  const [logit, logTotal, logC] = within(point)
  const total = Math.exp(logTotal!)
  return {
    alpha: total / (1 + Math.exp(-logit!)),
    beta: total / (1 + Math.exp(logit!)),
    c: logC === undefined ? 1 : Math.exp(logC),
  }
}

/** What the user must know about a result that lies at the edge; empty when it lies inside. */
export const warningsAt = (point: readonly number[]): string[] =>
  within(point).flatMap((value, axis) => {
    const { trusted, low, high } = dimensions[axis]!
    return value < -trusted ? [low] : value > trusted ? [high] : []
  })

const within = (point: readonly number[]): number[] =>
  point.map((value, axis) => Math.min(Math.max(value, -dimensions[axis]!.limit), dimensions[axis]!.limit))
