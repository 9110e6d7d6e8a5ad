import { type Entry, entriesOf, groupsOf } from '../entries.ts'
import type { Finding } from './finding.ts'
import type { LintedCard } from './linted-card.ts'
import { percent } from './words.ts'

/** Handbooks round: a difference of half a point is none. */
const tolerance = 0.5

/** Percentages that people read elsewhere and that are not the ones that count. */
export function weightsStated({ at, card }: LintedCard): Finding[] {
  const stated = Object.entries(card.stated ?? {})
  const real = realShares(card, entriesOf(card))
  const unknown = stated.filter(([name]) => !real.has(name)).map(([name]) => name)
  const different = stated.filter(
    ([name, said]) => real.get(name)?.every(share => Math.abs(100 * share - said) > tolerance) ?? false,
  )
  if (unknown.length + different.length === 0) return []
  const differences = different.map(
    ([name, said]) => `${name} ${said} %, really ${percent(real.get(name)![0]!)}`,
  )
  const strangers = unknown.map(name => `${name}, which the scorecard does not have`)
  return [
    {
      code: 'weights-stated',
      severity: 'error',
      path: [...at, 'stated'],
      message: `stated is ${[...differences, ...strangers].join('; ')}`,
      remedy:
        'change the weights to what is stated, or what is stated (and where it was copied from) to the weights',
    },
  ]
}

/** By the name of a group or an entry: its share of the whole and, of an entry, of its group. */
function realShares(card: LintedCard['card'], entries: readonly Entry[]): Map<string, number[]> {
  const groups = groupsOf(card)
  const within = new Map(groups.map(({ name, weight }) => [name, weight]))
  return new Map([
    ...entries.map(({ id, weight, group }): [string, number[]] => [
      id,
      [weight, weight / within.get(group)!],
    ]),
    ...groups.flatMap(({ name, weight }): [string, number[]][] => (name === null ? [] : [[name, [weight]]])),
  ])
}
