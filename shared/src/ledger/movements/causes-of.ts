import type { Day } from '../../day.ts'
import { toMinorUnits } from '../lines/price-terms.ts'
import type { StepCause } from '../lines/step.ts'
import type { Change } from './changes-in.ts'

/** Why revenue moved: what happened to a line, or how its successor differs from it. */
export type MovementCause = Exclude<StepCause, 'start' | 'end'> | 'line_added' | 'line_ended' | 'product'

export interface Caused {
  cause: MovementCause
  on: Day
  lineId: string
  amount: number
}

/**
 * The changes of a unit with their causes; amounts sum to those of the changes, exactly. A line that ends and the one
 * that takes its place are one change: of product where both name one and they differ, else of seats (at the old price a
 * seat) and of price.
 */
export function causesOf(changes: readonly Change[]): Caused[] {
  const swaps = swapsAmong(changes)
  const swapped = new Set(swaps.flatMap(({ ended, started }) => [...ended, ...started]))
  return [...changes.filter(change => !swapped.has(change)).map(plain), ...swaps.flatMap(swapCauses)].filter(
    ({ amount }) => amount !== 0,
  )
}

const plain = ({ cause, on, timeline, amount }: Change): Caused => ({
  cause: cause === 'start' ? 'line_added' : cause === 'end' ? 'line_ended' : cause,
  on,
  lineId: timeline.lineId,
  amount,
})

interface Swap {
  ended: Change[]
  started: Change[]
}

/** Lines that ended, with what took their place; what shares a line is one swap. */
function swapsAmong(changes: readonly Change[]): Swap[] {
  const ended = new Map(
    changes.filter(({ cause }) => cause === 'end').map(change => [change.timeline.lineId, change]),
  )
  const swapOf = new Map<string, Swap>()
  for (const change of changes) {
    const replaced = change.cause === 'start' ? change.timeline.replaces.filter(id => ended.has(id)) : []
    const [first] = replaced
    if (first === undefined) continue
    const swap = swapOf.get(first) ?? { ended: [], started: [] }
    swap.started.push(change)
    for (const id of replaced.filter(one => !swapOf.has(one))) {
      swap.ended.push(ended.get(id)!)
      swapOf.set(id, swap)
    }
  }
  return [...new Set(swapOf.values())]
}

function swapCauses({ ended, started }: Swap): Caused[] {
  const amount = sum(ended, change => change.amount) + sum(started, change => change.amount)
  const { on, timeline } = started[0]!
  const caused = (cause: MovementCause, part: number): Caused => ({
    cause,
    on,
    lineId: timeline.lineId,
    amount: part,
  })
  if (changesProduct(ended, started)) return [caused('product', amount)]
  const [before, after] = [sum(ended, change => change.seatsBefore), sum(started, change => change.seats)]
  if (before <= 0 || after <= 0 || before === after) return [caused('price', amount)]
  const bySeats = toMinorUnits((sum(ended, change => change.before) * (after - before)) / before)
  return [caused('seats', bySeats), caused('price', amount - bySeats)]
}

const changesProduct = (ended: readonly Change[], started: readonly Change[]): boolean => {
  const products = (changes: readonly Change[]) => changes.map(({ timeline }) => timeline.product)
  const all = [...products(ended), ...products(started)]
  return !all.includes(null) && new Set(all).size > 1
}

const sum = (changes: readonly Change[], read: (change: Change) => number): number =>
  changes.reduce((total, change) => total + read(change), 0)
