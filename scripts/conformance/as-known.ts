import type { Day } from '../../shared/src/day.ts'
import type { Books } from '../../test/cases/retention/books.ts'
import { dayOf } from './day-of.ts'

interface Fact {
  id: string
  knownFrom: string | null
}

/** The books as known at the end of a day: of each fact the latest version known by then. Null = as now known. */
export function asKnown(books: Books, known: Day | null): Books {
  const latest = <T extends Fact>(facts: readonly T[]): T[] => latestKnown(facts, books.timeZone, known)
  return {
    ...books,
    accounts: latest(books.accounts),
    lines: latest(books.lines),
    adjustments: latest(books.adjustments),
  }
}

function latestKnown<T extends Fact>(facts: readonly T[], timeZone: string, known: Day | null): T[] {
  const byId = new Map<string, { fact: T; day: Day }>()
  for (const fact of facts) {
    const day = fact.knownFrom === null ? '' : dayOf(fact.knownFrom, timeZone)
    if (known !== null && day > known) continue
    const other = byId.get(fact.id)
    if (other === undefined || day >= other.day) byId.set(fact.id, { fact, day })
  }
  return [...byId.values()].map(({ fact }) => fact)
}
