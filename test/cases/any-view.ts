import fc from 'fast-check'
import { addDays } from '../../shared/src/day.ts'
import type { AccountView } from '../../shared/src/model/account-view.ts'
import { AmountMeans, type Deal, DealPurpose } from '../../shared/src/model/deal.ts'
import type { LineItem } from '../../shared/src/model/line-item.ts'
import { activeUsers } from '../../shared/src/model/usage.ts'
import { answer, asOf, deal, ticket, touch, viewOf } from './account-view.ts'

const ago = (most: number) => fc.integer({ min: 0, max: most })
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map(days => addDays(asOf, days))
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

export const anyTouchpoints = fc
  .array(
    ago(400).chain(days => fc.boolean().map(twoWay => touch(days, { twoWay }))),
    { maxLength: 6 },
  )
  .map(all => all.sort((a, b) => (a.on < b.on ? 1 : -1)))

export const anyTickets = fc
  .array(
    fc.record({
      days: ago(800),
      open: fc.boolean(),
      priority: fc.constantFrom('low', 'medium', 'high', 'urgent'),
    }),
    { maxLength: 12 },
  )
  .map(all =>
    all
      .map(({ days, open, priority }, index) =>
        ticket(days, { id: `t${index}`, priority, ...(open ? { closedOn: null } : {}) }),
      )
      .sort((a, b) => (a.openedOn < b.openedOn ? 1 : -1)),
  )

export const anySurveys = fc
  .array(
    fc.record({
      days: ago(400),
      value: fc.double({ min: -2, max: 12, noNaN: true }),
      type: fc.constantFrom('nps', 'csat', 'ces'),
      contactId: perhaps(fc.constantFrom('a', 'b')),
    }),
    { maxLength: 6 },
  )
  .map(all =>
    all
      .map(({ days, value, ...facts }, index) => answer(days, value, { id: `s${index}`, ...facts }))
      .sort((a, b) => (a.on < b.on ? 1 : -1)),
  )

export const anyUsage = fc.uniqueArray(
  fc.record({
    metric: fc.constantFrom(activeUsers, 'reports', 'logins'),
    weeksAgo: fc.integer({ min: 0, max: 25 }),
    quantity: fc.nat(1e8).map(hundredths => hundredths / 100),
  }),
  { maxLength: 30, selector: ({ metric, weeksAgo }) => `${metric}/${weeksAgo}` },
)

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
    touchpoints: anyTouchpoints,
    tickets: anyTickets,
    surveys: anySurveys,
    usage: anyUsage,
    deals: anyDeals,
    account: fc.record({
      customerSince: perhaps(day(-2000, 30)),
      onboardingProgress: perhaps(fc.double({ min: -20, max: 150, noNaN: true })),
      onboardingTarget: perhaps(day(-400, 400)),
      renewalDate: perhaps(day(-900, 900)),
      sentiment: perhaps(fc.double({ min: -20, max: 150, noNaN: true })),
    }),
  })
  .map(viewOf)
