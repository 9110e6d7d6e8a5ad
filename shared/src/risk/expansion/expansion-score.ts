import { roundedParts } from '../../health/rounded-parts.ts'
import type { Sign, SignReading } from './sign.ts'

/** What one sign adds to the expansion score. */
export interface ExpansionPart {
  name: Sign['name']
  label: string
  /** A whole number of 0..100, 100 is most ready for more; null = unknown, its weight is spread over the others. */
  value: number | null
  /** Effective share of the weight, 0..1; 0 when it does not count. */
  weight: number
  /** Whole points; those of all parts sum to the score. */
  points: number
  /** For customer success only. */
  because: string
}

export interface ExpansionScore {
  /** 0..100, 100 is most ready for more; null when too little is known. */
  score: number | null
  parts: ExpansionPart[]
}

/** Share of the weight that must be known. */
const leastKnown = 0.5

/** The mean of the known signs, by weight. */
export function expansionScore(read: readonly (Sign & { reading: SignReading })[]): ExpansionScore {
  const rounded = read.map(({ reading, weight }) => ({
    value: reading.value === null ? null : Math.round(reading.value),
    weight,
  }))
  const known = weightOf(rounded.filter(({ value }) => value !== null))
  const enough = known > 0 && known >= leastKnown * weightOf(rounded)
  const shares = rounded.map(({ value, weight }) => (enough && value !== null ? weight / known : 0))
  const points = roundedParts(
    shares.map((share, at) => share * (rounded[at]!.value ?? 0)),
    0,
  ).map(Number)
  const parts = read.map(({ name, label, reading: { because } }, at) => ({
    name,
    label,
    value: rounded[at]!.value,
    weight: shares[at]!,
    points: points[at]!,
    because,
  }))
  return { score: enough ? points.reduce((sum, one) => sum + one, 0) : null, parts }
}

const weightOf = (signs: readonly { weight: number }[]): number =>
  signs.reduce((sum, { weight }) => sum + weight, 0)
