import type { Capacity } from '@perennial/shared/risk/backtest/at-capacity'
import { numberOption } from './cohort-options.ts'
import type { CommonOptions } from './session.ts'

export interface PortalRiskOptions extends CommonOptions {
  capacity: string
}

/** So many accounts a quarter, or a share of those whose renewal is decided in it. */
export function capacityIn({ capacity }: PortalRiskOptions): Capacity {
  const asked = numberOption('--capacity', capacity, {
    fits: value => value > 0 && (value < 1 || Number.isInteger(value)),
    remedy: 'give accounts a quarter as a whole number, e.g. 50, or a share below 1, e.g. 0.1',
  })!
  return asked < 1 ? { share: asked } : { accounts: asked }
}
