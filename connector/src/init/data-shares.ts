import type { DataNeed } from '@perennial/shared/health/measure'
import type { Mapping } from '../config/mapping.ts'
import type { CrmRecord } from '../record.ts'
import { numberOf, textOf } from '../view/values.ts'
import { shareOf } from './numbers.ts'
import type { Having, Room } from './room.ts'
import type { SeenDeal } from './seen-deals.ts'

/** Share of customers by kind of data; null when nothing that was read can tell. */
export type DataShares = Record<DataNeed, number | null>

/** Share of customers that have each kind of data. What single tickets and answers say is not read, only whether there are any. */
export function dataShares(
  room: Pick<Room, 'activity' | 'usageShare' | 'activeUsersShare'>,
  customers: readonly CrmRecord[],
  recurring: readonly SeenDeal[],
  { company, deal }: Pick<Mapping, 'company' | 'deal'>,
): DataShares {
  const ids = new Set(customers.map(({ id }) => id))
  const sold = recurring.filter(({ record }) => (numberOf(record.properties, deal.seats) ?? 0) > 0)
  const seated = new Set(sold.map(({ companyId }) => companyId))
  const buyers = new Set(recurring.map(({ companyId }) => companyId))
  const { touchpoints, tickets, contacts, surveys, roles } = room.activity
  const filled = (...sources: (string | null)[]): number =>
    shareOf(customers, ({ properties }) => sources.every(source => textOf(properties, source) !== null))
  return {
    ...untold,
    touchpoints: share(touchpoints, ids),
    tickets: share(tickets, ids),
    surveys: share(surveys, ids),
    contacts: share(contacts, ids),
    roles: share(roles, ids),
    usage: room.usageShare,
    active_users: room.activeUsersShare,
    seats: shareOf(customers, ({ id }) => seated.has(id)),
    onboarding: shareOf(
      customers,
      ({ properties }) => numberOf(properties, company.onboardingProgress) !== null,
    ),
    milestones: shareOf(customers, ({ properties }) =>
      Object.values(company.milestones).some(({ due }) => textOf(properties, due) !== null),
    ),
    sentiment: filled(company.sentiment),
    value: filled(company.valueTarget, company.valueRealised),
    invoices: invoices(customers, company),
    contracts: shareOf(customers, ({ id }) => buyers.has(id)),
  }
}

const untold = {
  executives: null,
  uptime: null,
  incidents: null,
  ticket_categories: null,
  ticket_text: null,
  nps: null,
  csat: null,
  survey_comments: null,
  properties: null,
} satisfies Partial<DataShares>

/** A portal that keeps what is overdue keeps it for everybody: who owes nothing has nothing filled. */
const invoices = (
  customers: readonly CrmRecord[],
  { overdueSince, overdueAmount }: Mapping['company'],
): number =>
  customers.some(({ properties }) => textOf(properties, overdueSince) ?? textOf(properties, overdueAmount))
    ? 1
    : 0

function share(kind: Having, customers: ReadonlySet<string>): number | null {
  if (kind === null) return null
  return shareOf(
    kind.asked.filter(id => customers.has(id)),
    id => kind.having.has(id),
  )
}
