import type { Money } from '../../money.ts'

/** The yearly amount one record of an account states. */
export interface StatedAmount {
  id: string
  arr: Money
}

/** Which amounts are off, and how: a month taken for a year, cents for whole units, or another currency. */
export interface OddAmounts {
  unit: string[]
  currency: string[]
}

/** Months of a year, and cents of a unit, either way round. */
const slips = [12, 100, 1 / 12, 1 / 100] as const
const tolerance = 0.04

/** Judges the amounts of one account, the oldest first, by what is usual in it. Of two that disagree the newer one is doubted. */
export function oddAmounts(amounts: readonly StatedAmount[]): OddAmounts {
  const paying = amounts.filter(({ arr }) => arr.minor > 0)
  const byCurrency = Map.groupBy(paying, ({ arr }) => arr.currency)
  return {
    unit: [...byCurrency.values()].flatMap(slipsAmong),
    currency: paying.filter(one => isAlone(one, paying)).map(({ id }) => id),
  }
}

function slipsAmong(amounts: readonly StatedAmount[]): string[] {
  const usual = amounts.length > 2 ? lowerMedian(amounts.map(({ arr }) => arr.minor)) : amounts[0]!.arr.minor
  return amounts.filter(({ arr }) => isSlip(arr.minor / usual)).map(({ id }) => id)
}

const isSlip = (ratio: number): boolean => slips.some(slip => Math.abs(ratio / slip - 1) <= tolerance)

/** All others, two at least, agree on another currency. */
function isAlone(one: StatedAmount, all: readonly StatedAmount[]): boolean {
  const others = new Set(all.filter(other => other !== one).map(({ arr }) => arr.currency))
  return all.length > 2 && others.size === 1 && !others.has(one.arr.currency)
}

const lowerMedian = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]!
