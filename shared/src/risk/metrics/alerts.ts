import { wilson, z95 } from '../wilson.ts'
import { type Predicted, ranked } from './predicted.ts'

/** What alerting the likeliest rows comes to. An alert is one row, whatever the row weighs. */
export interface AtCapacity {
  alerts: number
  /** Share of the alerts that came true, with its 95 % interval (Wilson). */
  precision: number | null
  precisionLow: number
  precisionHigh: number
  /** How many times better than alerting at random; null where nothing happened. */
  lift: number | null
  /** Share of all that happened which was alerted; null where nothing happened. */
  recall: number | null
  /** True alerts as the probabilities promise them, as they came, and as a random choice would have had them. */
  expectedTp: number
  actualTp: number
  randomTp: number
}

/** Alerts the likeliest `share` of the rows, rounded down, but one at least. */
export const atCapacity = (rows: readonly Predicted[], share: number): AtCapacity =>
  atAlerts(rows, Math.min(rows.length, Math.max(1, Math.floor(share * rows.length + 1e-9))))

/** Alerts this many of the likeliest rows. */
export function atAlerts(rows: readonly Predicted[], alerts: number): AtCapacity {
  const alerted = ranked(rows).slice(0, alerts)
  const happened = truePositives(rows)
  const actualTp = truePositives(alerted)
  const precision = alerted.length > 0 ? actualTp / alerted.length : null
  const { low, high } = wilson(precision ?? 0, alerted.length, z95)
  return {
    alerts: alerted.length,
    precision,
    precisionLow: low,
    precisionHigh: high,
    lift: precision !== null && happened > 0 ? precision / (happened / rows.length) : null,
    recall: happened > 0 ? actualTp / happened : null,
    expectedTp: alerted.reduce((sum, { p }) => sum + p, 0),
    actualTp,
    randomTp: rows.length > 0 ? (alerted.length * happened) / rows.length : 0,
  }
}

export interface AtBudget {
  alerts: number
  /** Probability of the last one alerted: the threshold; null when none is. */
  threshold: number | null
  /** Share of the alerts that was wrong; null when none is alerted. */
  realised: number | null
}

/** As many of the likeliest rows as may be alerted while the expected share of false alerts stays within the budget. */
export function atFalseAlertBudget(rows: readonly Predicted[], budget: number): AtBudget {
  const ranking = ranked(rows)
  let [alerts, expectedFalse] = [0, 0]
  for (const [at, { p }] of ranking.entries()) {
    expectedFalse += 1 - p
    if (expectedFalse <= budget * (at + 1)) alerts = at + 1
  }
  const alerted = ranking.slice(0, alerts)
  return {
    alerts,
    threshold: alerted.at(-1)?.p ?? null,
    realised: alerts > 0 ? 1 - truePositives(alerted) / alerts : null,
  }
}

const truePositives = (rows: readonly Predicted[]): number => rows.filter(({ happened }) => happened).length
