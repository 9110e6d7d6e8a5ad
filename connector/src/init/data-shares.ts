import type { DataNeed } from '@perennial/shared/health/measure'
import type { Mapping } from '../config/mapping.ts'
import type { CrmRecord } from '../record.ts'
import { numberOf, textOf } from '../view/values.ts'
import { shareOf } from './numbers.ts'
import type { Having, Room } from './room.ts'
import type { SeenDeal } from './seen-deals.ts'

/** Share of customers that have each kind of data; null when the CRM cannot tell. */
export function dataShares(
  room: Pick<Room, 'activity' | 'usageShare'>,
  customers: readonly CrmRecord[],
  recurring: readonly SeenDeal[],
  { company, deal }: Pick<Mapping, 'company' | 'deal'>,
): Record<DataNeed, number | null> {
  const ids = new Set(customers.map(({ id }) => id))
  const sold = recurring.filter(({ record }) => (numberOf(record.properties, deal.seats) ?? 0) > 0)
  const seated = new Set(sold.map(({ companyId }) => companyId))
  const { touchpoints, tickets, surveys, roles } = room.activity
  return {
    touchpoints: share(touchpoints, ids),
    tickets: share(tickets, ids),
    surveys: share(surveys, ids),
    roles: share(roles, ids),
    usage: room.usageShare,
    active_users: room.usageShare,
    seats: shareOf(customers, ({ id }) => seated.has(id)),
    onboarding: shareOf(
      customers,
      ({ properties }) => numberOf(properties, company.onboardingProgress) !== null,
    ),
    sentiment: shareOf(customers, ({ properties }) => textOf(properties, company.sentiment) !== null),
  }
}

function share(kind: Having, customers: ReadonlySet<string>): number | null {
  if (kind === null) return null
  return shareOf(
    kind.asked.filter(id => customers.has(id)),
    id => kind.having.has(id),
  )
}
