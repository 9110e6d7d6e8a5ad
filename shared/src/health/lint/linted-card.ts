import type { Entry } from '../entries.ts'
import type { Scorecard } from '../scorecard.ts'
import type { Path } from './finding.ts'

/** A scorecard as it is judged: what can be read of it, and what was written, with the place where it stands. */
export interface LintedCard {
  at: Path
  card: Scorecard
  written: unknown
}

/** Where an entry stands in its file. */
export const entryPath = ({ at }: LintedCard, { id, group }: Entry): Path =>
  group === null ? [...at, 'weights', id] : [...at, 'groups', group, 'weights', id]

/** What stands at a place below a value; undefined where there is nothing. */
export const writtenAt = (value: unknown, path: Path): unknown =>
  path.reduce((within, key) => (within as Record<string | number, unknown> | null | undefined)?.[key], value)

/** The place of something below a scorecard, within what was written of it. */
export const writtenIn = ({ at, written }: LintedCard, path: Path): unknown =>
  writtenAt(written, path.slice(at.length))
