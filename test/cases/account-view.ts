import { addDays } from '../../shared/src/day.ts'
import type { Account } from '../../shared/src/model/account.ts'
import type { AccountView } from '../../shared/src/model/account-view.ts'
import type { Contact } from '../../shared/src/model/contact.ts'
import type { Contract } from '../../shared/src/model/contract.ts'
import type { Deal } from '../../shared/src/model/deal.ts'
import type { Origin } from '../../shared/src/model/origin.ts'
import type { Survey } from '../../shared/src/model/survey.ts'
import type { Ticket } from '../../shared/src/model/ticket.ts'
import type { Touchpoint } from '../../shared/src/model/touchpoint.ts'
import { activeUsers, type UsageWeek } from '../../shared/src/model/usage.ts'

/** The day every case is judged on, unless it says otherwise. */
export const asOf = '2026-06-30'

export const daysAgo = (days: number): string => addDays(asOf, -days)

export type KnownFacts = Partial<Omit<AccountView, 'account'>> & { account?: Partial<AccountView['account']> }

/** An account nothing is known about, plus the given facts. Lists come latest first, as in a real view. */
export const viewOf = ({ account, ...facts }: KnownFacts = {}): AccountView => ({
  asOf,
  deals: [],
  agreements: [],
  confirmations: [],
  adjustments: [],
  contacts: [],
  touchpoints: [],
  ownerLogs: null,
  tickets: [],
  surveys: [],
  usage: [],
  quarantine: [],
  override: null,
  stage: null,
  ...facts,
  account: {
    id: '1',
    name: 'Acme',
    domain: null,
    ownerId: null,
    parentId: null,
    lifecycle: null,
    tier: null,
    plan: null,
    region: null,
    segment: null,
    createdOn: '2020-01-01',
    customerSince: null,
    onboardingProgress: null,
    onboardingTarget: null,
    kind: null,
    status: null,
    currentCustomer: null,
    listed: false,
    renewalDate: null,
    contractArr: null,
    sentiment: null,
    sentimentOn: null,
    milestones: [],
    valueTarget: null,
    valueRealised: null,
    overdueSince: null,
    overdueAmount: null,
    noticeGivenOn: null,
    properties: {},
    url: null,
    ...account,
  },
})

/** A won deal that states the calendar year 2026 and nothing else. */
export const deal = (facts: Partial<Deal> = {}): Deal => ({
  id: '10',
  name: 'Acme 2026',
  status: 'won',
  purpose: 'new',
  amount: null,
  currency: 'USD',
  amountMeans: 'arr',
  contractArr: null,
  closeDate: '2025-12-15',
  createdOn: '2025-10-01',
  start: '2026-01-01',
  end: '2027-01-01',
  termMonths: null,
  autoRenews: null,
  noticeDays: null,
  seats: null,
  withoutEnd: 'assumed_term',
  lineItems: [],
  url: null,
  ...facts,
})

/** All facts of a contract known in the same way. */
export const known = (basis: Origin['basis'], rule = 'contract dates of the deal'): Contract['origins'] => {
  const origin: Origin = {
    basis,
    rung: 'contract_properties',
    rule,
    record: { text: 'Acme 2026', url: null },
  }
  return { term: origin, arr: origin, notice: origin }
}

/** A contract over the calendar year 2026. */
export const contract = (facts: Partial<Contract> = {}): Contract => ({
  id: '10',
  name: 'Acme 2026',
  arr: null,
  start: '2026-01-01',
  end: '2027-01-01',
  termMonths: 12,
  autoRenews: null,
  noticeDays: null,
  seats: null,
  origins: known('stated'),
  replaces: [],
  disputes: [],
  url: null,
  ...facts,
})

export const touch = (days: number, facts: Partial<Touchpoint> = {}): Touchpoint => ({
  id: `touch-${days}`,
  channel: 'call',
  on: daysAgo(days),
  subject: 'Quarterly call',
  direction: null,
  twoWay: true,
  contactIds: [],
  url: null,
  ...facts,
})

export const ticket = (days: number, facts: Partial<Ticket> = {}): Ticket => ({
  id: `ticket-${days}`,
  subject: 'Export fails',
  priority: 'medium',
  openedOn: daysAgo(days),
  closedOn: daysAgo(Math.max(0, days - 2)),
  category: null,
  dueOn: null,
  escalated: null,
  text: null,
  url: null,
  ...facts,
})

export const answer = (days: number, value: number, facts: Partial<Survey> = {}): Survey => ({
  id: `answer-${days}`,
  type: 'nps',
  value,
  on: daysAgo(days),
  comment: null,
  contactId: null,
  ...facts,
})

export const contact = (id: string, facts: Partial<Contact> = {}): Contact => ({
  id,
  name: `Contact ${id}`,
  jobTitle: null,
  role: null,
  formerly: null,
  bounced: false,
  inactive: null,
  url: null,
  ...facts,
})

/** A milestone that fell due so many days ago and is not done. */
export const milestone = (
  dueDaysAgo: number,
  facts: Partial<Account['milestones'][number]> = {},
): Account['milestones'][number] => ({ name: 'Go-live', due: daysAgo(dueDaysAgo), done: null, ...facts })

/** Weekly quantities of one metric, this week first; where there is any, on five days of the week. */
export const weekly = (metric: string, quantities: readonly number[]): UsageWeek[] =>
  quantities.map((quantity, weeksAgo) => ({ metric, weeksAgo, quantity, days: quantity > 0 ? 5 : 0 }))

/** The same over stretches of weeks, the latest first: `[4, 50]` is four weeks of 50. */
export const stretches = (metric: string, ...all: readonly (readonly [weeks: number, quantity: number])[]) =>
  weekly(
    metric,
    all.flatMap(([weeks, quantity]) => Array<number>(weeks).fill(quantity)),
  )

export const activeEachWeek = (users: number, weeks = 16): UsageWeek[] =>
  weekly(activeUsers, Array<number>(weeks).fill(users))
