import type { Row } from '../row/row.ts'

/** What a mapping may say a column of a file is. */
export interface Field {
  /** Without it a row means nothing. */
  needed?: true
  /** Holds days, so the column must prove how it writes them. */
  days?: true
}

/** What a row says, in our words. Absent is unknown. */
export interface Fact {
  /** Identifies it within source and kind. */
  key: string
  /** Whether the file gives the key; else rows that agree in it are told apart by their order. */
  named: boolean
  /** The account as the file names it; '' = none. */
  account: string
  content: Record<string, unknown>
}

/** A kind of file. `stored` is the kind its facts are stored under; usage has a table of its own. */
export interface FactKind<F extends string = string> {
  stored: StoredKind
  fields: Readonly<Record<F, Field>>
  /** What the fields that are mapped lack to make sense together; null when they do. */
  lacks?(mapped: ReadonlySet<string>): string | null
  /** Null for a row that is set aside; the row says why. */
  read(row: Row<F>): Fact | null
}

export type StoredKind =
  | 'account'
  | 'contract'
  | 'usage'
  | 'ticket'
  | 'survey'
  | 'churn_event'
  | 'opportunity'
  | 'invoice'
  | 'rate'
  | 'product'

export const text: Field = {}
export const days: Field = { days: true }
export const needed = (field: Field): Field => ({ ...field, needed: true })

/** Lets a kind's `read` name its own fields only. */
export const factKind = <const F extends string>(kind: FactKind<F>): FactKind<F> => kind

/** Content without what is not known. */
export const known = (content: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(content).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )

/** The key a file gives, or one made of what tells its rows apart. */
export const keyed = (
  id: string | null,
  ...parts: readonly (string | null)[]
): Pick<Fact, 'key' | 'named'> =>
  id === null ? { key: parts.map(part => part ?? '').join('|'), named: false } : { key: id, named: true }
