import { type Entry, entriesOf } from '../entries.ts'
import type { Finding } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { entryPath, type LintedCard } from './linted-card.ts'
import { percent } from './words.ts'

/** Below this share of customers a measure tells the few apart from the rest and says nothing of health. */
const few = 0.2

/** Measures that the portal has no data for, or for few of the customers. */
export function noData(linted: LintedCard, knowledge: Knowledge | null): Finding[] {
  if (knowledge === null) return []
  const own = knowledge.cards.find(({ at }) => at.join() === linted.at.join())
  return entriesOf(linted.card).flatMap((entry): Finding[] => {
    const because = lacking(entry, knowledge) ?? scarce(own?.known.get(entry.id) ?? 0, own?.wins ?? 0)
    if (because === null) return []
    return [
      {
        code: 'no-data',
        severity: 'warning',
        path: entryPath(linted, entry),
        message: `${entry.id} counts ${percent(entry.weight)} and ${because}`,
        remedy: 'map or import the data it reads (`perennial doctor` says what is there), or leave it out',
      },
    ]
  })
}

function lacking({ measure }: Entry, { available }: Knowledge): string | null {
  const needs = measure.needs.filter(need => !available.has(need))
  return needs.length === 0 ? null : `the portal has none of what it reads: ${needs.join(', ')}`
}

const scarce = (known: number, accounts: number): string | null =>
  accounts === 0 || known / accounts >= few
    ? null
    : `only ${known} of the ${accounts} accounts scored by this scorecard have data for it`
