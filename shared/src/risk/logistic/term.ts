import { knownValue, type Values } from './column.ts'

/** One column of the regression, as it is made of a row: everything in it was learned from the training rows. */
export interface Term {
  name: string
  /** The column of the row that it reads, and whether it reads the value or whether there is none. */
  source: string
  reads: 'value' | 'missing'
  /** Values outside count as the limit (winsorised); null: they stand as they are. */
  limits: { low: number; high: number } | null
  /** ln(1 + value) is taken. */
  log: boolean
  /** What an unknown value counts as, before standardising; null: the mean. */
  ifUnknown: number | null
  mean: number
  /** Population standard deviation; 0 for a constant column, which then says nothing. */
  sd: number
}

/** A term before it is standardised. */
export type Shape = Omit<Term, 'mean' | 'sd'>

/** What a value (NaN: unknown) is to a term; NaN where it is unknown and counts as the mean. */
export function shaped({ reads, limits, log, ifUnknown }: Shape, value: number): number {
  if (reads === 'missing') return Number.isNaN(value) ? 1 : 0
  const known = Number.isNaN(value) && ifUnknown !== null ? ifUnknown : value
  const limited = limits ? limitedTo(limits, known) : known
  return log ? Math.log1p(limited) : limited
}

export const limitedTo = ({ low, high }: { low: number; high: number }, value: number): number =>
  Math.min(Math.max(value, low), high)

/** The same on the standardised scale, unknown being the mean. */
export function standardisedValue(term: Term, value: number): number {
  if (term.sd === 0) return 0
  const known = shaped(term, value)
  return Number.isNaN(known) ? 0 : (known - term.mean) / term.sd
}

export const standardised = (term: Term, values: Values): number =>
  standardisedValue(term, knownValue(values, term.source))
