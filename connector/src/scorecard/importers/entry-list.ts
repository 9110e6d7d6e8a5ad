import type { WrittenEntries, WrittenEntry } from './imported.ts'
import { freeName, nameFor, type Sourced } from './source.ts'

/** What was gathered on the way through a file. */
export interface Gathered {
  notes: string[]
  unsupported: string[]
  comments: { path: string[]; text: string }[]
  /** Names of entries that are taken: they are unique over all groups. */
  taken: Set<string>
}

export const gathering = (): Gathered => ({ notes: [], unsupported: [], comments: [], taken: new Set() })

/** One measure on its way into a scorecard. */
export interface NamedEntry {
  name: string
  sourced: Sourced
  weight: number
  /** What differs for this one: its policy for missing data. */
  more?: Partial<WrittenEntry>
  /** The original in its own words. */
  comment: string
}

/** Entries under free names; notes and comments are gathered, the latter at their place below `path`. */
export function entryList(
  entries: readonly NamedEntry[],
  path: readonly string[],
  gathered: Gathered,
): WrittenEntries {
  return Object.fromEntries(
    entries.map(({ name, sourced, weight, more, comment }) => {
      const free = freeName(nameFor(name), gathered.taken)
      gathered.taken.add(free)
      gathered.notes.push(...sourced.notes)
      if (comment !== '') gathered.comments.push({ path: [...path, free], text: comment })
      return [free, { weight, ...sourced.entry, ...more }]
    }),
  )
}
