import type { Day } from '../../day.ts'
import { wilson, z95 } from '../wilson.ts'
import { expected } from './promise.ts'

/** An alert with how the renewal it was about was decided since; null while it was not. */
export interface JudgedAlert {
  week: Day
  risk: number
  arrMinor: number | null
  outcome: 'renewed' | 'lost' | null
  useful: number
  notUseful: number
}

/** What came of alerts. Amounts are minor units of the reporting currency. */
export interface Realised {
  alerts: number
  decided: number
  lost: number
  renewed: number
  open: number
  /** Sum of the risks at alert time, over all and over the decided: the latter is what `lost` is held against. */
  promised: number
  promisedOfDecided: number
  /** Share of the decided that were lost, with its 95 % Wilson interval; null before any was decided. */
  precision: number | null
  low: number | null
  high: number | null
  /** Expected loss at alert time, over all and over the decided; and the revenue of those that were lost. */
  promisedLoss: number
  promisedLossOfDecided: number
  lostArr: number
  /** Persons who said so. */
  useful: number
  notUseful: number
}

/** A customer that was alerted about and then saved counts as renewed: nothing here says why it stayed. */
export function realised(alerts: readonly JudgedAlert[]): Realised {
  const decided = alerts.filter(({ outcome }) => outcome !== null)
  const lost = decided.filter(({ outcome }) => outcome === 'lost')
  const precision = decided.length === 0 ? null : lost.length / decided.length
  const interval = precision === null ? null : wilson(precision, decided.length, z95)
  const [promised, promisedOfDecided] = [expected(alerts), expected(decided)]
  return {
    alerts: alerts.length,
    decided: decided.length,
    lost: lost.length,
    renewed: decided.length - lost.length,
    open: alerts.length - decided.length,
    promised: promised.leaving,
    promisedOfDecided: promisedOfDecided.leaving,
    precision,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    promisedLoss: promised.loss,
    promisedLossOfDecided: promisedOfDecided.loss,
    lostArr: lost.reduce((sum, { arrMinor }) => sum + (arrMinor ?? 0), 0),
    useful: sumOf(alerts, 'useful'),
    notUseful: sumOf(alerts, 'notUseful'),
  }
}

/** The same week by week, the latest first. */
export const realisedByWeek = (alerts: readonly JudgedAlert[]): (Realised & { week: Day })[] =>
  [...Map.groupBy(alerts, ({ week }) => week)]
    .map(([week, own]) => ({ week, ...realised(own) }))
    .sort((a, b) => (a.week < b.week ? 1 : -1))

const sumOf = (alerts: readonly JudgedAlert[], what: 'useful' | 'notUseful'): number =>
  alerts.reduce((sum, one) => sum + one[what], 0)
