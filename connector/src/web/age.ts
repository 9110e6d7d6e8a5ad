import type { Day } from '@perennial/shared/day'
import type { Aged } from '@perennial/shared/wire/aged'
import type { PortalRow } from '../sync/portal.ts'
import type { CardSource } from './card-source.ts'

const millisAnHour = 3_600_000

/** What an answer says about its own age; stale: the last sync is older than the portal's limit, or there was none. */
export function ageOf(
  asOf: Day,
  { syncedAt, timeZone }: Pick<PortalRow, 'syncedAt' | 'timeZone'>,
  { config, clock }: Pick<CardSource, 'config' | 'clock'>,
): Aged {
  const limit = config.policy.staleAfterHours * millisAnHour
  return {
    asOf,
    syncedAt: syncedAt?.toISOString() ?? null,
    stale: syncedAt === null || clock.now().getTime() - syncedAt.getTime() > limit,
    timeZone,
  }
}
