import { mapped } from './arrays.ts'
import type { Column } from './column.ts'
import { limitedTo, type Shape } from './term.ts'
import { correlationOf, quantilesOf, skewnessOf, type Weighted } from './weighted.ts'

export type Transforms = 'none' | 'default'

/** Columns with no more values than this are flags and small scales, which stay as they are. */
const fewValues = 10

/** What is known of a column in the training rows, with the outcome beside it. */
export interface KnownColumn extends Weighted {
  labels: Float64Array
  /** Whether it is unknown in some rows. */
  hasGaps: boolean
}

/**
 * How a column enters the model, told by the training rows alone. `none`: as it stands, unknown counting as 0. `default`: values
 * beyond the 1st and 99th percentile count as those; ln(1 + x) of what is never negative, has a longer tail to the right and
 * goes with the outcome more closely so; and where values are unknown, a flag that says so beside their mean.
 */
export function shapesOf(column: Column, known: KnownColumn, transforms: Transforms): Shape[] {
  const plain = { name: column.name, source: column.name, reads: 'value', limits: null, log: false } as const
  if (transforms === 'none') return [{ ...plain, ifUnknown: 0 }]
  const value = { ...plain, ifUnknown: null, ...shapeOf(column, known) }
  if (!known.hasGaps) return [value]
  return [value, { ...plain, name: `${column.name} missing`, reads: 'missing', ifUnknown: null }]
}

function shapeOf({ log }: Column, known: KnownColumn): Pick<Shape, 'limits' | 'log'> {
  if (hasFewValues(known.values)) return { limits: null, log: log ?? false }
  const [low, high] = quantilesOf(known, [0.01, 0.99]) as [number, number]
  const limits = low < high ? { low, high } : null
  const values = limits ? mapped(known.values, value => limitedTo(limits, value)) : known.values
  return { limits, log: log ?? gainsFromLog({ ...known, values }) }
}

function hasFewValues(values: Float64Array): boolean {
  const seen = new Set<number>()
  for (const value of values) if (seen.add(value).size > fewValues) return false
  return true
}

function gainsFromLog({ labels, ...column }: KnownColumn): boolean {
  if (column.values.some(value => value < 0) || skewnessOf(column) <= 0) return false
  const logged = { ...column, values: mapped(column.values, Math.log1p) }
  return Math.abs(correlationOf(logged, labels)) > Math.abs(correlationOf(column, labels))
}
