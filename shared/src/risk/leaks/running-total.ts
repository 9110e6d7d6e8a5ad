import type { RawColumn } from '../evaluation/raw-column.ts'

/** Some rows of a column of numbers; NaN where there is none. */
interface Numbers {
  name: string
  values: Float64Array
}

const close = 0.05
const mostColumns = 60
const enoughRows = 400
/** Columns with no more values than this are flags and small scales, and products of anything. */
const fewValues = 10

/** Columns that are nearly the product of two others, as a total paid is of months and price, with those two. */
export function runningTotals(columns: readonly RawColumn[]): Map<string, [string, string]> {
  const numbers = columns.flatMap(numbersOf)
  const found = new Map<string, [string, string]>()
  if (numbers.length > mostColumns) return found
  for (const [at, one] of numbers.entries())
    for (const other of numbers.slice(at + 1))
      for (const total of numbers)
        if (total !== one && total !== other && isProduct(total.values, one.values, other.values))
          found.set(total.name, [one.name, other.name])
  return found
}

function numbersOf({ name, values }: RawColumn): Numbers[] {
  if (values.some(value => typeof value === 'string') || new Set(values).size <= fewValues) return []
  const every = Math.max(1, Math.floor(values.length / enoughRows))
  const some = values.filter((_, row) => row % every === 0)
  return [
    { name, values: Float64Array.from(some, value => (typeof value === 'number' ? value : Number.NaN)) },
  ]
}

/** Whether half of the rows at least, of those where nothing is 0 or unknown, are within a twentieth of the product. */
function isProduct(total: Float64Array, one: Float64Array, other: Float64Array): boolean {
  let [rows, near] = [0, 0]
  for (let row = 0; row < total.length; row += 1) {
    const product = one[row]! * other[row]!
    const ratio = total[row]! / product
    if (product === 0 || Number.isNaN(ratio)) continue
    rows += 1
    if (ratio > 1 - close && ratio < 1 + close) near += 1
  }
  return rows > 0 && near >= rows / 2
}
