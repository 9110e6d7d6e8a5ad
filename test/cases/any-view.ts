import fc from 'fast-check'
import { addDays } from '../../shared/src/day.ts'
import type { AccountView } from '../../shared/src/model/account-view.ts'
import { type Contact, StakeholderRole } from '../../shared/src/model/contact.ts'
import { AmountMeans, type Deal, DealPurpose } from '../../shared/src/model/deal.ts'
import type { LineItem } from '../../shared/src/model/line-item.ts'
import { TicketCategory } from '../../shared/src/model/ticket.ts'
import { activeUsers, incidents, type UsageWeek, uptime } from '../../shared/src/model/usage.ts'
import { answer, asOf, contact, deal, milestone, ticket, touch, viewOf } from './account-view.ts'

const ago = (most: number) => fc.integer({ min: 0, max: most })
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map(days => addDays(asOf, days))
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

/** Names that contacts go by, so that facts of one view speak of the same people. */
const someone = fc.constantFrom('a', 'b', 'c')
const link = fc.constantFrom('https://crm.example/1', 'https://crm.example/2')
const words = fc.constantFrom(
  '',
  'Thank you!',
  'This is not good, we may cancel.',
  'Nothing works since Monday',
)

export const anyTouchpoints = fc
  .array(
    fc.record({
      days: ago(400),
      channel: fc.constantFrom('call', 'email', 'meeting', 'note', 'task'),
      direction: perhaps(fc.constantFrom('inbound', 'outbound')),
      twoWay: fc.boolean(),
      contactIds: fc.uniqueArray(someone, { maxLength: 2 }),
      url: perhaps(link),
    }),
    { maxLength: 6 },
  )
  .map(all =>
    all
      .map(({ days, ...facts }, index) => touch(days, { id: `e${index}`, ...facts }))
      .sort((a, b) => (a.on < b.on ? 1 : -1)),
  )

const anyTitle = perhaps(fc.constantFrom('', 'CEO', 'Head of Sales', 'Clerk'))
const anyRole = perhaps(fc.constantFrom(...StakeholderRole.options))

export const anyContacts: fc.Arbitrary<Contact[]> = fc
  .uniqueArray(
    fc.record({
      id: someone,
      jobTitle: anyTitle,
      role: anyRole,
      formerly: perhaps(fc.record({ role: anyRole, jobTitle: anyTitle, until: day(-500, 0) })),
      bounced: fc.boolean(),
      inactive: perhaps(fc.boolean()),
      url: perhaps(link),
    }),
    { maxLength: 3, selector: ({ id }) => id },
  )
  .map(all => all.map(({ id, ...facts }) => contact(id, facts)))

export const anyTickets = fc
  .array(
    fc.record({
      days: ago(800),
      open: fc.boolean(),
      priority: fc.constantFrom('low', 'medium', 'high', 'urgent'),
      category: perhaps(fc.constantFrom(...TicketCategory.options)),
      dueOn: perhaps(day(-800, 30)),
      escalated: perhaps(fc.boolean()),
      text: perhaps(words),
      url: perhaps(link),
    }),
    { maxLength: 12 },
  )
  .map(all =>
    all
      .map(({ days, open, ...facts }, index) =>
        ticket(days, { id: `t${index}`, ...facts, ...(open ? { closedOn: null } : {}) }),
      )
      .sort((a, b) => (a.openedOn < b.openedOn ? 1 : -1)),
  )

export const anySurveys = fc
  .array(
    fc.record({
      days: ago(400),
      value: fc.double({ min: -2, max: 12, noNaN: true }),
      type: fc.constantFrom('nps', 'csat', 'ces'),
      comment: perhaps(words),
      contactId: perhaps(someone),
    }),
    { maxLength: 6 },
  )
  .map(all =>
    all
      .map(({ days, value, ...facts }, index) => answer(days, value, { id: `s${index}`, ...facts }))
      .sort((a, b) => (a.on < b.on ? 1 : -1)),
  )

/** The weeks a view looks back on. */
const weeks = 64
const percent = fc.nat(10_000).map(hundredths => hundredths / 100)

const usageOf = (metric: fc.Arbitrary<string>, quantity: fc.Arbitrary<number>): fc.Arbitrary<UsageWeek> =>
  fc.record({ metric, weeksAgo: ago(weeks - 1), quantity, days: fc.integer({ min: 1, max: 7 }) })

/** Usage of single weeks with gaps between them. */
export const anyUsage: fc.Arbitrary<UsageWeek[]> = fc.uniqueArray(
  fc.oneof(
    {
      weight: 3,
      arbitrary: usageOf(
        fc.constantFrom(activeUsers, 'reports', 'logins'),
        fc.nat(1e8).map(n => n / 100),
      ),
    },
    { weight: 1, arbitrary: usageOf(fc.constant(uptime), percent) },
    { weight: 1, arbitrary: usageOf(fc.constant(incidents), fc.nat(5)) },
  ),
  { maxLength: 40, selector: ({ metric, weeksAgo }) => `${metric}/${weeksAgo}` },
)

const anyMilestones = fc
  .array(fc.record({ due: perhaps(day(-400, 400)), done: perhaps(day(-400, 0)) }), { maxLength: 3 })
  .map(all => all.map((facts, index) => milestone(0, { name: `Milestone ${index}`, ...facts })))

const anyLineItems: fc.Arbitrary<LineItem[]> = fc
  .array(
    fc.record({
      amount: perhaps(fc.integer().map(String)),
      currency: fc.constantFrom('USD', 'EUR', ''),
      everyMonths: perhaps(fc.constantFrom(1, 3, 12, 12 / 52)),
      termMonths: perhaps(fc.constantFrom(0, 1, 12, 1e9)),
      start: perhaps(day(-900, 200)),
      end: perhaps(day(-900, 900)),
    }),
    { maxLength: 2 },
  )
  .map(all => all.map((facts, index) => ({ id: `l${index}`, name: 'Seats', ...facts })))

/** Deals as carelessly filled in as a CRM lets people do. */
export const anyDeals: fc.Arbitrary<Deal[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom('open', 'won', 'lost'),
      purpose: fc.constantFrom(...DealPurpose.options),
      amount: perhaps(fc.oneof(fc.integer().map(String), fc.constantFrom('', 'n/a', '12,000', '1e300'))),
      currency: fc.constantFrom('USD', 'EUR', 'JPY', 'usd', '', 'Dollar'),
      amountMeans: fc.constantFrom(...AmountMeans.options),
      closeDate: perhaps(day(-900, 30)),
      start: perhaps(day(-900, 200)),
      end: perhaps(day(-900, 900)),
      termMonths: perhaps(fc.oneof(fc.constantFrom(0, 0.2, -12, 1e9), fc.integer({ min: 1, max: 60 }))),
      autoRenews: perhaps(fc.boolean()),
      noticeDays: perhaps(fc.constantFrom(-30, 0, 30, 30.5, 90, 1e12)),
      seats: perhaps(fc.constantFrom(-5, 0, 0.5, 40)),
      withoutEnd: fc.constantFrom('assumed_term', 'evergreen'),
      lineItems: anyLineItems,
    }),
    { maxLength: 5 },
  )
  .map(all => all.map((facts, index) => deal({ id: `d${index}`, ...facts })))

/** Any account, however odd. */
export const anyView: fc.Arbitrary<AccountView> = fc
  .record({
    contacts: anyContacts,
    touchpoints: anyTouchpoints,
    ownerLogs: perhaps(fc.boolean()),
    tickets: anyTickets,
    surveys: anySurveys,
    usage: anyUsage,
    deals: anyDeals,
    account: fc.record({
      customerSince: perhaps(day(-2000, 30)),
      onboardingProgress: perhaps(fc.double({ min: -20, max: 150, noNaN: true })),
      onboardingTarget: perhaps(day(-400, 400)),
      milestones: anyMilestones,
      renewalDate: perhaps(day(-900, 900)),
      sentiment: perhaps(fc.double({ min: -20, max: 150, noNaN: true })),
      sentimentOn: perhaps(day(-400, 0)),
      valueTarget: perhaps(fc.constantFrom(-1, 0, 40, 1e6)),
      valueRealised: perhaps(fc.constantFrom(-1, 0, 10, 2e6)),
      overdueSince: perhaps(day(-400, 30)),
      overdueAmount: perhaps(fc.constantFrom('', '0', '120.50', 'n/a')),
      noticeGivenOn: perhaps(day(-400, 0)),
      properties: fc.record({ stores: perhaps(fc.constantFrom('', '12', '1e400', 'many')) }),
    }),
  })
  .map(viewOf)
