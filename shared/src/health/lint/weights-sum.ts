import type { Finding, Path } from './finding.ts'
import { type LintedCard, writtenAt } from './linted-card.ts'
import { percent } from './words.ts'

/** A third written with one decimal, three times, is meant to be a whole. */
const tolerance = 0.0015
/** Weights that sum to no more than this are not read as percentages by anybody: 7, 5, 8 and 3 are parts. */
const mostParts = 50

/** Weights that people will read as percentages and that are none, within each group and over the groups. */
export function weightsSum({ at, written }: LintedCard): Finding[] {
  const groups = writtenAt(written, ['groups'])
  return [
    ...judged([...at, 'weights'], numbersIn(writtenAt(written, ['weights']))),
    ...judged([...at, 'groups'], numbersIn(groups)),
    ...Object.entries((groups ?? {}) as Record<string, unknown>).flatMap(([name, group]) =>
      judged(
        [...at, 'groups', name, 'weights'],
        numbersIn(writtenAt(group, ['weights'])),
        Number(writtenAt(group, ['weight'])),
      ),
    ),
  ]
}

/** Weights by name as written; empty where one of them is no number, which is another finding. */
function numbersIn(written: unknown): [name: string, weight: number][] {
  if (typeof written !== 'object' || written === null) return []
  const weights = Object.entries(written).map(([name, one]): [string, unknown] => [
    name,
    typeof one === 'number' ? one : writtenAt(one, ['weight']),
  ])
  return weights.every((pair): pair is [string, number] => typeof pair[1] === 'number') ? weights : []
}

/** `points`: what the group counts as a whole, which its weights may sum to as well. */
function judged(path: Path, weights: readonly [string, number][], points?: number): Finding[] {
  const sum = weights.reduce((total, [, weight]) => total + weight, 0)
  if (weights.length < 2 || sum <= 0 || [100, 1, points].some(whole => isNear(sum, whole))) return []
  const parts = sum <= mostParts
  if (parts && weights.every(([, weight]) => weight === weights[0]![1])) return []
  const shares = weights.map(([name, weight]) => `${name} ${percent(weight / sum)}`).join(', ')
  return [
    {
      code: 'weights-sum',
      severity: parts ? 'note' : 'error',
      path,
      message: `the weights sum to ${rounded(sum)}, not to 100; each counts as its share: ${shares}`,
      remedy: `make them sum to 100; to keep what counts now write ${weights.map(([, weight]) => rounded((100 * weight) / sum)).join(', ')}`,
    },
  ]
}

const isNear = (sum: number, whole: number | undefined): boolean =>
  whole !== undefined && Math.abs(sum - whole) <= tolerance * whole

const rounded = (value: number): number => Number(value.toFixed(2))
