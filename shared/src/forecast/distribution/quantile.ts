import type { Mass } from './mass.ts'

const slack = 1e-9

/** The smallest value that is not exceeded with probability `q`. */
export function quantileOf({ values, masses, lowest, highest }: Mass, q: number): number {
  let [at, below] = [0, masses[0]!]
  while (at < masses.length - 1 && below < q - slack) {
    at += 1
    below += masses[at]!
  }
  return Math.min(highest, Math.max(lowest, values[at]!))
}

export function deviationOf({ values, masses }: Pick<Mass, 'values' | 'masses'>): number {
  const middle = values[values.length >> 1]!
  let [mean, square] = [0, 0]
  for (const [at, mass] of masses.entries()) {
    const apart = values[at]! - middle
    mean += mass * apart
    square += mass * apart ** 2
  }
  return Math.sqrt(Math.max(0, square - mean ** 2))
}
