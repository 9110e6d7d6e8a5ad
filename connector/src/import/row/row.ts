import type { Day } from '@perennial/shared/day'
import type { Money } from '@perennial/shared/money'
import type { ConfigError } from '../../errors.ts'
import type { OddKindOfFact } from '../odd-kinds.ts'

/**
 * A row of a file, asked by field. What is empty or not mapped is null; a value that cannot be read throws, naming
 * file, line, column and value.
 */
export interface Row<F extends string = string> {
  text(field: F): string | null
  needed(field: F): string
  day(field: F): Day | null
  neededDay(field: F): Day
  /** A month as YYYY-MM, also of a day in it. */
  neededMonth(field: F): string
  number(field: F): number | null
  whole(field: F): number | null
  flag(field: F): boolean | null
  choice<T extends string>(field: F, options: readonly T[]): T | null
  /** In the currency of the field `currency`, else of the mapping. */
  money(field: F): Money | null
  currency(): string
  /** Parts of a cell, separated by semicolons. */
  list(field: F): string[]
  /** Columns the mapping keeps without giving them a meaning. */
  attributes(): Record<string, string>
  refusal(field: F, remedy: string): ConfigError
  /** Notes that the row makes no sense; `value` is what stands in the field unless it says more. */
  odd(kind: OddKindOfFact, field: F, value?: string): void
}
