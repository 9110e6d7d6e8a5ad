import type { Source } from './table.ts'

/** Rows that make no sense, of one kind. They are imported as found; this is the list of them. */
export interface OddRows {
  kind: string
  meaning: string
  count: number
  /** The first few. */
  samples: OddRow[]
}

export interface OddRow {
  file: string
  row: number
  text: string
}

/** How many of a kind are shown. */
const sampleSize = 3

/** All rows of one kind, also when there are none. */
export const kind = (name: string, meaning: string, odd: OddRow[]): OddRows => ({
  kind: name,
  meaning,
  count: odd.length,
  samples: odd.slice(0, sampleSize),
})

/** A row, and what is odd about it. */
export const odd = ({ file, row }: Source, text: string): OddRow => ({
  file,
  row,
  text,
})
