import { logGammaRise } from './log-gamma.ts'

/**
 * How customers of a cohort churn. Each has a churn probability of its own, spread over the cohort as a
 * Beta(alpha, beta); `c` is duration dependence: 1 is the shifted beta-geometric (sBG), above 1 loyalty wears
 * off, below 1 it grows (beta-discrete-Weibull, BdW).
 */
export interface ChurnShape {
  alpha: number
  beta: number
  c: number
}

/**
 * ln r(t) = ln S(t) − ln S(t − 1) for t ≥ 1, where S(t) = B(alpha, beta + t^c) / B(alpha, beta). Fader & Hardie
 * 2007 (sBG, doi 10.1002/dir.20074) and 2018 (BdW).
 */
export function logRetention({ alpha, beta, c }: ChurnShape, period: number): number {
  const before = beta + (period - 1) ** c
  const step = period ** c - (period - 1) ** c
  // the formula is symmetric in alpha and step; rising by the smaller of them keeps the digits
  const [small, large] = alpha < step ? [alpha, step] : [step, alpha]
  return logGammaRise(before, small) - logGammaRise(before + large, small)
}

/** Share of those there at the start of a period who are there at its end: r(1) first. Fractions. */
export const retentionCurve = (shape: ChurnShape, periods: number): number[] =>
  Array.from({ length: periods }, (_, at) => Math.exp(logRetention(shape, at + 1)))

/** Share of the cohort still there after 0, 1, 2, ... periods. Fractions. */
export function survivalCurve(shape: ChurnShape, periods: number): number[] {
  const logs = [0]
  for (let period = 1; period <= periods; period += 1)
    logs.push(logs[period - 1]! + logRetention(shape, period))
  return logs.map(Math.exp)
}
