import { z95 } from '../../risk/wilson.ts'
import type { Lifetime } from './lifetime.ts'
import { eventTimes, type RiskSet, riskSets } from './risk-sets.ts'

/** Survival from `time` on. Fractions; the error and the interval are unknown once nobody is left. */
export interface SurvivalStep {
  time: number
  survival: number
  se: number | null
  lower: number | null
  upper: number | null
}

const start: SurvivalStep = { time: Number.NEGATIVE_INFINITY, survival: 1, se: 0, lower: 1, upper: 1 }

/**
 * Kaplan-Meier (1958), a step at each time somebody left: S = Π (1 − d / n), with Greenwood's (1926) variance
 * S² Σ d / (n (n − d)) and the 95 % interval on the log scale, exp(ln S ± 1.96 √Σ), as R's survfit has it.
 */
export function kaplanMeier(lifetimes: readonly Lifetime[]): SurvivalStep[] {
  let [survival, variance] = [1, 0]
  return riskSets(lifetimes, eventTimes(lifetimes)).map(({ time, atRisk, events }) => {
    survival *= 1 - events / atRisk
    variance += events / (atRisk * (atRisk - events))
    return stepOf(time, survival, Math.sqrt(variance))
  })
}

function stepOf(time: number, survival: number, error: number): SurvivalStep {
  if (survival === 0) return { time, survival, se: null, lower: null, upper: null }
  const [lower, upper] = [-z95, z95].map(z => Math.min(1, survival * Math.exp(z * error)))
  return { time, survival, se: survival * error, lower: lower!, upper: upper! }
}

/** The step that holds at a time; null when that is later than anybody was watched: survival is not known there. */
export function survivalAt(
  steps: readonly SurvivalStep[],
  time: number,
  watched: number,
): SurvivalStep | null {
  const step = steps.findLast(one => one.time <= time) ?? start
  return time > watched && step.survival > 0 ? null : { ...step, time }
}

/**
 * Times at which everybody then watched had left although others came under watch later. The estimate is 0 from
 * there on whatever becomes of the others: a known weakness of late entries.
 */
export const exhausted = (lifetimes: readonly Lifetime[]): RiskSet[] => {
  const last = lifetimes.reduce((latest, { time }) => Math.max(latest, time), 0)
  return riskSets(lifetimes, eventTimes(lifetimes)).filter(
    ({ time, atRisk, events }) => atRisk === events && time < last,
  )
}
