import type { DealCard } from '@perennial/shared/wire/deal-card'
import type { CardDesk } from './record-card-endpoint.ts'

const millisAnHour = 3_600_000

/** What every answer says of its own age. */
export function ageOf({
  source: { clock, config },
  scope: { asOf, timeZone },
  portal: { syncedAt },
}: CardDesk): Pick<DealCard, 'asOf' | 'syncedAt' | 'stale' | 'timeZone'> {
  const limit = config.policy.staleAfterHours * millisAnHour
  return {
    asOf,
    syncedAt: syncedAt?.toISOString() ?? null,
    stale: syncedAt === null || clock.now().getTime() - syncedAt.getTime() > limit,
    timeZone,
  }
}
