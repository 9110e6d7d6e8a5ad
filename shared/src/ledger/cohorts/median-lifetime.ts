import type { SurvivalStep } from './kaplan-meier.ts'

/** In the unit of the lifetimes; null where half is not reached. */
export interface MedianLifetime {
  median: number | null
  medianInterval: { lower: number | null; upper: number | null }
}

/** A half that was multiplied together is not exactly a half. */
const half = 0.5 + 1e-12

/** The first time at which no more than half are still there; its 95 % limits likewise from the limits of survival. */
export const medianLifetime = (steps: readonly SurvivalStep[]): MedianLifetime => ({
  median: firstAtHalf(steps, 'survival'),
  medianInterval: { lower: firstAtHalf(steps, 'lower'), upper: firstAtHalf(steps, 'upper') },
})

const firstAtHalf = (steps: readonly SurvivalStep[], of: 'survival' | 'lower' | 'upper'): number | null =>
  steps.find(step => step[of] !== null && step[of] <= half)?.time ?? null
