import type { DataNeed } from '../measure.ts'
import type { Path } from './finding.ts'

/** What only a portal can tell about the scorecards of a file. */
export interface Knowledge {
  /** Kinds of data the portal has. */
  available: ReadonlySet<DataNeed>
  /** How many customers were looked at. */
  customers: number
  /** One a scorecard, in order of precedence. */
  cards: readonly CardKnowledge[]
  /** Properties that the CRM calculates, as `company.name`; null when the CRM was not asked. */
  calculated: ReadonlySet<string> | null
  /** Properties that the file maps, with the place that names each. */
  mapped: readonly MappedProperty[]
}

/** What became of one scorecard in the portal. */
export interface CardKnowledge {
  at: Path
  /** Accounts its condition holds for, by name; of the one for everybody else, all. */
  claims: readonly string[]
  /** How many accounts are scored by it. */
  wins: number
  /** By entry: how many of those have a value. */
  known: ReadonlyMap<string, number>
}

export interface MappedProperty {
  path: Path
  /** As `company.name`. */
  property: string
}
