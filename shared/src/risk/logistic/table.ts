import { picked } from './arrays.ts'
import { type Column, knownValue, type Row } from './column.ts'

/** Rows as arrays, one for each column and a number for each row: reading a record again for every fit would take most of the time. */
export interface Table {
  columns: readonly Column[]
  /** By column; NaN is unknown. */
  values: Float64Array[]
  /** 1 where it happened. */
  labels: Float64Array
  weights: Float64Array
  blocks: Float64Array
}

export const tableOf = (rows: readonly Row[], columns: readonly Column[]): Table => ({
  columns,
  values: columns.map(({ name }) => Float64Array.from(rows, ({ values }) => knownValue(values, name))),
  labels: Float64Array.from(rows, ({ happened }) => Number(happened)),
  weights: Float64Array.from(rows, ({ weight }) => weight ?? 1),
  blocks: Float64Array.from(rows, ({ block }) => block),
})

/** The rows at these places alone. */
export function rowsAt(table: Table, places: readonly number[]): Table {
  const pick = (from: Float64Array) => picked(from, places)
  return {
    columns: table.columns,
    values: table.values.map(pick),
    labels: pick(table.labels),
    weights: pick(table.weights),
    blocks: pick(table.blocks),
  }
}

/** The places of the rows for which it holds. */
export function placesWhere(table: Table, holds: (place: number) => boolean): number[] {
  const places: number[] = []
  for (let place = 0; place < table.labels.length; place += 1) if (holds(place)) places.push(place)
  return places
}
