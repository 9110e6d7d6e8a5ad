import { measureFact } from '../../lifecycle/fact-table.ts'
import { exceptionsOf } from '../caps.ts'
import type { Entry } from '../entries.ts'
import type { Scorecard } from '../scorecard.ts'

/** What one entry counts as in a combination; null when its weight goes to the others. */
export interface Option {
  value: number | null
  /** Whether it was read, and not made up for. */
  known: boolean
}

/** One option of each list, in every way there is. */
export function* combinations(options: readonly (readonly Option[])[]): Generator<Option[]> {
  const [own, ...others] = options
  if (own === undefined) return yield []
  for (const rest of combinations(others)) for (const option of own) yield [option, ...rest]
}

/** The whole score of a combination; null when too little of it is known. Exceptions about other facts are taken not to hold. */
export function scoreOfCombination(
  card: Scorecard,
  entries: readonly Entry[],
  chosen: readonly Option[],
): number | null {
  const lines = entries.map((entry, at) => ({ entry, ...chosen[at]! }))
  const coverage = weightOf(lines.filter(({ known }) => known)) / weightOf(lines)
  if (coverage === 0 || coverage < card.minimumCoverage) return null
  const counting = lines.filter(({ value }) => value !== null)
  const mean = [...Map.groupBy(counting, ({ entry }) => entry.group)].reduce((sum, [group, own]) => {
    const weight = weightOf(own)
    const value = own.reduce((total, { entry, value }) => total + entry.weight * value!, 0) / weight
    return sum + weight * (card.groups?.[group ?? '']?.rounded ? Math.round(value) : value)
  }, 0)
  const exact = mean / weightOf(counting)
  const values = lines.map(({ entry, value, known }) => [measureFact(entry.id), known ? value : null])
  const facts = { asOf: '2000-01-01', values: Object.fromEntries(values) }
  const caps = exceptionsOf(exact, card.exceptions ?? [], facts)
  return Math.round(caps.reduce((score, { points }) => score + points, exact))
}

const weightOf = (lines: readonly { entry: Entry }[]): number =>
  lines.reduce((sum, { entry }) => sum + entry.weight, 0)
