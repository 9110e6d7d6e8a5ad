import { entriesOf } from '../entries.ts'
import type { Scorecard } from '../scorecard.ts'
import { combinations, type Option, scoreOfCombination } from './combinations.ts'
import { type PossibleValues, possibleValues } from './possible-values.ts'

/** Above so many combinations of values only the best and the worst are looked at. */
const mostCombinations = 20_000

/** Whole scores that some combination of values gives, exceptions included, in rising order. */
export function reachableScores(card: Scorecard): number[] {
  const lines = entriesOf(card).map(entry => ({ entry, possible: possibleValues(entry) }))
  const options = lines.map(({ possible }) => optionsOf(possible))
  const many = options.reduce((product, own) => product * (own?.length ?? Number.POSITIVE_INFINITY), 1)
  const plain = many <= mostCombinations ? exactly(card, options as Option[][]) : within(card, lines)
  const highest = Math.max(...plain)
  const capped = (card.exceptions ?? []).map(({ cap }) => Math.round(Math.min(highest, cap)))
  return [...new Set([...plain, ...capped])].sort((a, b) => a - b)
}

/** What an entry can read; null when that is anything between two values. */
const optionsOf = ({ values }: PossibleValues): Option[] | null => values && [...values, null]

function exactly(card: Scorecard, options: readonly Option[][]): number[] {
  const entries = entriesOf(card)
  const scores = new Set<number>()
  for (const chosen of combinations(options)) {
    const score = scoreOfCombination(card, entries, chosen)
    if (score !== null) scores.add(score)
  }
  return [...scores]
}

type Line = { entry: ReturnType<typeof entriesOf>[number]; possible: PossibleValues }

/** Sums of shares are not exact: a score that is half a point by hand may come out just under it. */
const inexact = 1e-9

/** Every whole score between the worst and the best. Rounding of groups may add half a point to either. */
function within(card: Scorecard, lines: readonly Line[]): number[] {
  const slack = inexact + (Object.values(card.groups ?? {}).some(({ rounded }) => rounded) ? 0.5 : 0)
  const best = bestMean(card, lines, ({ high }) => high)
  const worst =
    100 -
    bestMean(
      card,
      lines,
      ({ low }) => 100 - low,
      value => 100 - value,
    )
  const from = Math.max(0, Math.round(worst - slack))
  const to = Math.min(100, Math.round(best + slack))
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/**
 * The most that the weighted mean can be: the best lines until enough of the weight is known, the last one in part if need be. No
 * selection of lines does better, so what lies above is out of reach for certain.
 */
function bestMean(
  { minimumCoverage }: Scorecard,
  lines: readonly Line[],
  bestOf: (possible: PossibleValues) => number,
  counted: (value: number) => number = value => value,
): number {
  const valued = lines.map(({ entry: { weight, ifMissing }, possible }) => {
    const always = ifMissing !== 'spread'
    return { weight, always, value: Math.max(bestOf(possible), always ? counted(ifMissing) : 0) }
  })
  let [weight, points] = sums(valued.filter(({ always }) => always))
  for (const line of valued.filter(({ always }) => !always).sort((a, b) => b.value - a.value)) {
    const helps = weight === 0 || line.value * weight > points
    const taken = helps ? line.weight : Math.min(line.weight, Math.max(0, minimumCoverage - weight))
    weight += taken
    points += taken * line.value
  }
  return points / weight
}

const sums = (lines: readonly { weight: number; value: number }[]): [number, number] => [
  lines.reduce((sum, { weight }) => sum + weight, 0),
  lines.reduce((sum, { weight, value }) => sum + weight * value, 0),
]
