import type { Held, HeldBecause } from '@perennial/shared/risk/alerts/choose-alerts'

/** How many were held back, by why. */
export const heldCounts = (held: readonly Held[]): Partial<Record<HeldBecause, number>> =>
  Object.fromEntries(
    [...Map.groupBy(held, ({ because }) => because)].map(([because, own]) => [because, own.length]),
  )
