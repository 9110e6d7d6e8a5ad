import { type Day, isDay } from '@perennial/shared/day'
import { type Money, parseMoney } from '@perennial/shared/money'
import type { ConfigError } from '../../errors.ts'
import { type DayOrder, dayOf } from '../days/day-order.ts'
import type { OddKindOfFact } from '../odd-kinds.ts'
import { unreadable } from '../unreadable.ts'
import { decimalOf, flagOf, plainly } from './number.ts'
import type { Row } from './row.ts'

/** How the cells of a file are read. */
export interface Reading {
  file: string
  timeZone: string
  currency: string
  /** Where the column of a field stands, and its name. */
  columns: ReadonlyMap<string, { at: number; name: string }>
  constant: ReadonlyMap<string, string>
  /** What a value of a field means, where the mapping says so. */
  values: ReadonlyMap<string, ReadonlyMap<string, string>>
  orders: ReadonlyMap<string, DayOrder>
  attributes: readonly { name: string; at: number }[]
}

export interface Oddity {
  kind: OddKindOfFact
  field: string
  value: string
}

/** The one row a file is read through: it stands for the cells it was last given, for a million objects cost time. */
export class FileRow implements Row {
  readonly #reading: Reading
  #cells: readonly string[] = []
  #line = 0
  oddities: Oddity[] = []

  constructor(reading: Reading) {
    this.#reading = reading
  }

  turnTo(cells: readonly string[], line: number): void {
    this.#cells = cells
    this.#line = line
    this.oddities = []
  }

  text(field: string): string | null {
    const value = this.#value(field)
    return value === '' ? null : value
  }

  needed(field: string): string {
    const value = this.#value(field)
    if (value === '') throw this.refusal(field, 'every row needs it')
    return value
  }

  day(field: string): Day | null {
    const value = this.#value(field)
    return value === '' ? null : this.#dayOf(field, value)
  }

  neededDay(field: string): Day {
    return this.#dayOf(field, this.needed(field))
  }

  neededMonth(field: string): string {
    const value = this.needed(field)
    return isDay(`${value}-01`) ? value : this.#dayOf(field, value).slice(0, 7)
  }

  number(field: string): number | null {
    const value = this.#value(field)
    if (value === '') return null
    const number = decimalOf(value)
    if (number === null) throw this.refusal(field, 'write digits, with a decimal point if any: 1234.5')
    return number
  }

  whole(field: string): number | null {
    const number = this.number(field)
    if (number !== null && !Number.isSafeInteger(number)) throw this.refusal(field, 'write a whole number')
    return number
  }

  flag(field: string): boolean | null {
    const value = this.#value(field)
    if (value === '') return null
    const flag = flagOf(value)
    if (flag === null) throw this.refusal(field, 'write true or false')
    return flag
  }

  choice<T extends string>(field: string, options: readonly T[]): T | null {
    const value = this.#value(field)
    if (value === '') return null
    const word = value.toLowerCase()
    const choice = options.find(option => option === word)
    if (choice === undefined)
      throw this.refusal(
        field,
        `write one of ${options.join(', ')}, or translate it in the mapping: values: { ${field}: { ${JSON.stringify(value)}: ${options[0]} } }`,
      )
    return choice
  }

  money(field: string): Money | null {
    const value = this.#value(field)
    if (value === '') return null
    const money = decimalOf(value) === null ? null : parseMoney(value, this.currency())
    if (money === null)
      throw this.refusal(field, 'write an amount in digits, with a decimal point if any: 1234.50')
    return money
  }

  currency(): string {
    const code = (this.text('currency') ?? this.#reading.currency).toUpperCase()
    if (!/^[A-Z]{3}$/.test(code)) throw this.refusal('currency', 'write an ISO 4217 code such as USD')
    return code
  }

  list(field: string): string[] {
    const value = this.#value(field)
    return value === '' ? [] : value.split(';').flatMap(part => part.trim() || [])
  }

  attributes(): Record<string, string> {
    const said: Record<string, string> = {}
    for (const { name, at } of this.#reading.attributes) {
      const value = this.#cells[at] ?? ''
      if (value !== '') said[name] = plainly(value)
    }
    return said
  }

  refusal(field: string, remedy: string): ConfigError {
    return unreadable(
      { file: this.#reading.file, line: this.#line, column: this.#columnOf(field) },
      this.#value(field),
      remedy,
    )
  }

  odd(kind: OddKindOfFact, field: string, value: string = this.#value(field)): void {
    this.oddities.push({ kind, field, value })
  }

  #value(field: string): string {
    const column = this.#reading.columns.get(field)
    if (column === undefined) return this.#reading.constant.get(field) ?? ''
    const value = this.#cells[column.at] ?? ''
    return this.#reading.values.get(field)?.get(value) ?? value
  }

  #dayOf(field: string, value: string): Day {
    const order = this.#reading.orders.get(this.#columnOf(field)) ?? 'year first'
    const day = dayOf(value, order, this.#reading.timeZone)
    if (day !== null) return day
    throw this.refusal(
      field,
      order === 'year first'
        ? 'write days as YYYY-MM-DD'
        : `the column has the ${order}: write the whole column in one way, best YYYY-MM-DD`,
    )
  }

  #columnOf(field: string): string {
    return this.#reading.columns.get(field)?.name ?? field
  }
}
