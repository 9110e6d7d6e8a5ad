import type { Mass } from './mass.ts'

/** The most likely counts: the shortest range that holds at least four cases in five. */
export interface Counts {
  low: number
  high: number
  of: number
  because: string
}

const held = 0.8
const slack = 1e-9

export function countsOf({ values, masses }: Mass, of: number): Counts {
  if (of === 0) return { low: 0, high: 0, of, because: 'no renewal is due' }
  const chances = new Float64Array(of + 1)
  for (const [at, value] of values.entries())
    chances[Math.min(of, Math.max(0, Math.round(value)))]! += masses[at]!
  const { low, high, chance } = shortest(chances)
  const range = low === high ? `${low}` : `${low}-${high}`
  return { low, high, of, because: `${range} of ${of} renew: ${inWords(chance)}` }
}

/** Of ranges of one length the likeliest. */
function shortest(chances: Float64Array): { low: number; high: number; chance: number } {
  let best = { low: 0, high: chances.length - 1, chance: 1 }
  let [low, chance] = [0, 0]
  for (let high = 0; high < chances.length; high += 1) {
    chance += chances[high]!
    while (low < high && chance - chances[low]! >= held - slack) {
      chance -= chances[low]!
      low += 1
    }
    const longer = high - low - (best.high - best.low)
    if (chance >= held - slack && (longer < 0 || (longer === 0 && chance > best.chance)))
      best = { low, high, chance }
  }
  return best
}

function inWords(chance: number): string {
  const percent = Math.round(100 * chance)
  if (chance >= 1 - slack) return 'certain'
  return percent >= 100 ? 'more than 99 % likely' : `${percent} % likely`
}
