import { entriesOf } from '../entries.ts'
import type { Finding } from './finding.ts'
import type { Knowledge, MappedProperty } from './knowledge.ts'
import { entryPath, type LintedCard } from './linted-card.ts'

/** Properties read that the CRM calculates: their changes do not mark the record as modified, so they are seen late. */
export function calculatedProperty(cards: readonly LintedCard[], knowledge: Knowledge | null): Finding[] {
  const calculated = knowledge?.calculated
  if (!knowledge || !calculated) return []
  return [...cards.flatMap(readProperties), ...knowledge.mapped]
    .filter(({ property }) => calculated.has(property))
    .map(({ path, property }) => ({
      code: 'calculated-property',
      severity: 'warning',
      path,
      message: `${property} is calculated by the CRM, which does not mark the record as modified when it changes: changes are seen late`,
      remedy: 'read the properties it is calculated from, or copy it into a plain one by a workflow',
    }))
}

const readProperties = (linted: LintedCard): MappedProperty[] =>
  entriesOf(linted.card).flatMap(entry =>
    entry.settings.property === undefined
      ? []
      : [{ path: [...entryPath(linted, entry), 'property'], property: `company.${entry.settings.property}` }],
  )
