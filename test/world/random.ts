/** A repeatable stream of draws: the same key gives the same draws on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  unit(): number
  /** Whole number, both ends included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** Weights need not sum to one. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T
  normal(mean: number, deviation: number): number
  /** Poisson. */
  count(mean: number): number
}

/**
 * One independent stream for each key, so that an account's life does not depend on how many accounts
 * were made before it. Generator: sfc32, public domain (pracrand.sourceforge.net).
 */
export function random(...key: (string | number)[]): Random {
  const unit = sfc32(key.join('|'))
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
  return {
    unit,
    normal,
    between: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    chance: probability => unit() < probability,
    pick: items => items[Math.floor(unit() * items.length)]!,
    weighted: choices => weighted(choices, unit()),
    count: mean => poisson(mean, unit),
  }
}

function weighted<T>(choices: readonly (readonly [T, number])[], unit: number): T {
  let left = unit * choices.reduce((sum, [, weight]) => sum + weight, 0)
  const chosen = choices.find(([, weight]) => {
    left -= weight
    return left < 0
  })
  return (chosen ?? choices.at(-1)!)[0]
}

function poisson(mean: number, unit: () => number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = unit(); product > limit; product *= unit()) count += 1
  return count
}

function sfc32(key: string): () => number {
  let [a, b, c] = [hash(key, 1), hash(key, 2), hash(key, 3)]
  let counter = 1
  const draw = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4294967296
  }
  for (let warmUp = 0; warmUp < 12; warmUp += 1) draw()
  return draw
}

/** FNV-1a with a final avalanche. */
function hash(text: string, salt: number): number {
  let value = Math.imul(2166136261 ^ salt, 16777619)
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619)
  value = Math.imul(value ^ (value >>> 15), 2246822519)
  return value ^ (value >>> 13)
}
