import type { Day } from '@perennial/shared/day'
import type { PortalRow } from '../sync/portal.ts'
import type { CardSource } from './card-source.ts'

/** What every answer says about its own age. */
export interface Age {
  /** The day all figures are computed for. */
  asOf: Day
  /** ISO instant of the last completed sync; null before the first. */
  syncedAt: string | null
  /** The last completed sync is older than the portal's limit, or there was none. */
  stale: boolean
  timeZone: string
}

const millisAnHour = 3_600_000

export function ageOf(
  asOf: Day,
  { syncedAt, timeZone }: Pick<PortalRow, 'syncedAt' | 'timeZone'>,
  { config, clock }: Pick<CardSource, 'config' | 'clock'>,
): Age {
  const limit = config.policy.staleAfterHours * millisAnHour
  return {
    asOf,
    syncedAt: syncedAt?.toISOString() ?? null,
    stale: syncedAt === null || clock.now().getTime() - syncedAt.getTime() > limit,
    timeZone,
  }
}
