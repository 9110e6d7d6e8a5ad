import { type Money, totals } from '../../money.ts'
import { isLost } from '../model/train-loss.ts'
import { wilson, z95 } from '../wilson.ts'
import type { ContenderName } from './contender.ts'
import { riskiestFirst } from './figures.ts'
import type { OutOfTimeRow } from './out-of-time.ts'

/** How many decisions of a quarter could be looked after: so many, or a share of them. */
export type Capacity = { accounts: number } | { share: number }

/** What flagging the riskiest of each quarter would have come to. */
export interface FlaggedFigures {
  quarters: number
  flagged: number
  /** Of the flagged: those that left, as they were expected to beforehand, and as a random choice would have had them. */
  lost: number
  expectedLost: number
  randomLost: number
  precision: number | null
  /** 95 % interval (Wilson). */
  precisionLow: number
  precisionHigh: number
  lift: number | null
  /** Share of all losses that was flagged. */
  recall: number | null
  /** Recurring revenue that was lost, and how much of it was flagged, by currency. */
  arr: { lost: Money; caught: Money }[]
  /** "Of the 50 you would have flagged each quarter ..." */
  inWords: string
}

export function flaggedFigures(
  name: ContenderName,
  rows: readonly OutOfTimeRow[],
  capacity: Capacity,
): FlaggedFigures {
  const quarters = [...Map.groupBy(rows, ({ quarter }) => quarter).values()]
  const flagged = quarters.flatMap(own => riskiestFirst(name, own).slice(0, roomFor(own.length, capacity)))
  const all = rows.filter(({ row }) => isLost(row))
  const lost = flagged.filter(({ row }) => isLost(row))
  const randomLost = quarters.reduce(
    (sum, own) =>
      sum +
      (own.filter(({ row }) => isLost(row)).length / own.length) *
        Math.min(own.length, roomFor(own.length, capacity)),
    0,
  )
  const precision = flagged.length === 0 ? null : lost.length / flagged.length
  const { low, high } = wilson(precision ?? 0, flagged.length, z95)
  return {
    quarters: quarters.length,
    flagged: flagged.length,
    lost: lost.length,
    expectedLost: flagged.reduce((sum, { foreseen }) => sum + foreseen[name].p, 0),
    randomLost,
    precision,
    precisionLow: low,
    precisionHigh: high,
    lift: randomLost > 0 ? lost.length / randomLost : null,
    recall: all.length === 0 ? null : lost.length / all.length,
    arr: lostArr(all, lost),
    inWords: wordsFor(flagged.length, lost.length, randomLost, quarters.length),
  }
}

/** One at least: nobody looks after nobody. */
export const roomFor = (decisions: number, capacity: Capacity): number =>
  'accounts' in capacity ? capacity.accounts : Math.max(1, Math.round(decisions * capacity.share))

function lostArr(all: readonly OutOfTimeRow[], caught: readonly OutOfTimeRow[]): FlaggedFigures['arr'] {
  const amounts = (some: readonly OutOfTimeRow[]) => totals(some.flatMap(({ row }) => row.decision.arr ?? []))
  const own = new Map(amounts(caught).map(money => [money.currency, money]))
  return amounts(all).map(lost => ({
    lost,
    caught: own.get(lost.currency) ?? { minor: 0, currency: lost.currency },
  }))
}

function wordsFor(flagged: number, lost: number, random: number, quarters: number): string {
  if (quarters === 0) return 'Nothing could be flagged: no quarter could be foretold.'
  const each = (count: number): string => {
    const mean = count / quarters
    return mean >= 10 || Number.isInteger(mean) ? String(Math.round(mean)) : mean.toFixed(1)
  }
  return `Of the ${each(flagged)} you would have flagged each quarter, ${each(lost)} left; random would have been ${each(random)}.`
}
