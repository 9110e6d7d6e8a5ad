import { distributionOf } from './distribution.ts'
import type { Prospect } from './prospect.ts'
import { learnedShock, type PastQuarter, type QuarterShock, shockOfDeviation } from './quarter-shock.ts'

/* How often ranges of nominally 80 % hold what came, where the truth is known. */

/** Globals are slow to reach inside of jest. */
const { cos, exp, imul, log, PI, round, sqrt } = Math

interface Ended extends Prospect {
  renewed: boolean
}

interface Chance {
  uniform: () => number
  normal: () => number
}

/** Mulberry32, and Box and Muller's normal from it. */
function chanceFrom(seed: number): Chance {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    uniform,
    normal: () => sqrt(-2 * log(1 - uniform())) * cos(2 * PI * uniform()),
  }
}

const sigmoid = (logOdds: number) => 1 / (1 + exp(-logOdds))

const evenly = Array.from({ length: 81 }, (_, at) => -4 + at / 10)
const bell = evenly.map(z => exp((-z * z) / 2))
const bellTotal = bell.reduce((sum, one) => sum + one, 0)
/** What a calibrated model says of these log-odds: the average over the shocks that may come. */
const calibrated = (logOdds: number, sigma: number) =>
  sigma === 0
    ? sigmoid(logOdds)
    : evenly.reduce((sum, z, at) => sum + bell[at]! * sigmoid(logOdds + sigma * z), 0) / bellTotal

/** One quarter of `n` renewals of log-normal worth, and how they ended under a shock common to all. */
function quarterOf(chance: Chance, n: number, sigma: number, skew: number): Ended[] {
  const shock = sigma * chance.normal()
  return Array.from({ length: n }, (_, at) => {
    const logOdds = 2 + chance.normal()
    const amount = round(1_200_000 * exp(skew * chance.normal()))
    return {
      id: `${at}`,
      cluster: null,
      renews: calibrated(logOdds, sigma),
      amounts: [{ share: 1, amount }],
      renewed: chance.uniform() < sigmoid(logOdds + shock),
    }
  })
}

/** Log-normal worth of little and of much skew, in turn. */
const skewOf = (portfolio: number) => (portfolio % 2 === 0 ? 0.3 : 1.2)

const portfoliosOf = (count: number, n: number, sigma: number): Ended[][] => {
  const chance = chanceFrom(n + round(100 * sigma))
  return Array.from({ length: count }, (_, at) => quarterOf(chance, n, sigma, skewOf(at)))
}

/** Coarser than the product's, for speed. */
const gridSteps = 250

function holds(quarter: readonly Ended[], shock: QuarterShock): boolean {
  const { p10, p90 } = distributionOf(quarter, shock, gridSteps)
  const came = quarter.reduce((sum, { renewed, amounts }) => sum + (renewed ? amounts[0]!.amount : 0), 0)
  return p10 <= came && came <= p90
}

const coverage = (portfolios: readonly Ended[][], shockOf: (portfolio: number) => QuarterShock): number =>
  portfolios.filter((quarter, at) => holds(quarter, shockOf(at))).length / portfolios.length

const independent = shockOfDeviation(0)

describe('of 400 portfolios the range from p10 to p90 holds', () => {
  it.each([20, 50, 100])('four in five of %i independent renewals', n => {
    const held = coverage(portfoliosOf(400, n, 0), () => independent)
    expect(Math.abs(held - 0.8)).toBeLessThanOrEqual(0.05)
  })

  it.each([20, 50, 100])('four in five of %i renewals that share a known shock of 0.4', n => {
    const known = shockOfDeviation(0.4)
    const held = coverage(portfoliosOf(400, n, 0.4), () => known)
    expect(Math.abs(held - 0.8)).toBeLessThanOrEqual(0.05)
  })

  it('far fewer where 150 renewals share a shock of 0.4 and are taken to be independent', () => {
    expect(coverage(portfoliosOf(400, 150, 0.4), () => independent)).toBeLessThan(0.75)
  })
})

it('a shock of 0.3 learned from eight quarters holds three in four at least, which independence does not', () => {
  const chance = chanceFrom(8)
  const learned = Array.from({ length: 50 }, () =>
    learnedShock(
      Array.from({ length: 8 }, (_, at): PastQuarter => {
        return { quarter: `${at}`, renewals: quarterOf(chance, 150, 0.3, 0.3) }
      }),
    ),
  )
  const portfolios = portfoliosOf(400, 150, 0.3)
  expect(coverage(portfolios, at => learned[at % learned.length]!)).toBeGreaterThanOrEqual(0.75)
  expect(coverage(portfolios, () => independent)).toBeLessThan(0.75)
})
