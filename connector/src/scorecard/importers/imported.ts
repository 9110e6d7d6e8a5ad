import type { Settings } from '@perennial/shared/health/settings'

/** An entry as it is written into the file. */
export interface WrittenEntry extends Partial<Settings> {
  weight: number
  read?: string
  label?: string
  ifMissing?: number | 'spread'
}

export type WrittenEntries = Record<string, WrittenEntry>

export interface WrittenGroup {
  weight: number
  rounded?: boolean
  weights: WrittenEntries
}

/** A scorecard of ours as it is written into the file. */
export interface WrittenScorecard {
  name: string
  weights?: WrittenEntries
  groups?: Record<string, WrittenGroup>
  bands: { healthy: number; watch: number; hysteresis: number }
  exceptions?: { name: string; when: { fact: string; atMost: number }; cap: number }[]
  minimumCoverage: number
  ifMissing?: number | 'spread'
}

/** Another tool's scorecard, said in ours. */
export interface Imported {
  scorecard: WrittenScorecard
  /** What was understood and how; what the file did not say and was made up for. */
  notes: string[]
  /** What the other tool does and ours does not: the scores of the two can differ there. */
  unsupported: string[]
  /** In their words, beside what became of it: by place in the scorecard. */
  comments: { path: string[]; text: string }[]
}
