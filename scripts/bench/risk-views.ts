import { seeded } from '@perennial/shared/seeded'
import type { AccountView } from '../../shared/src/model/account-view.ts'
import {
  answer,
  contact,
  daysAgo,
  deal,
  ticket,
  touch,
  viewOf,
  weekly,
} from '../../test/cases/account-view.ts'

/** What is known of an account of a portal that has data for all twenty measures. The same for the same number. */
export function riskView(account: number): AccountView {
  const random = seeded(account)
  const within = (days: number) => Math.floor(random() * days)
  const level = 1 + within(60)
  const usage = (metric: string) =>
    weekly(
      metric,
      Array.from({ length: 17 }, () => Math.floor(level * (0.5 + random()))),
    )
  const start = within(300)
  return viewOf({
    account: {
      id: String(account),
      name: `Company ${account}`,
      customerSince: daysAgo(within(1200)),
      onboardingProgress: within(101),
      sentiment: within(101),
    },
    deals: [
      deal({
        amount: String(1000 + within(90_000)),
        start: daysAgo(start),
        end: daysAgo(start - 365),
        autoRenews: account % 3 === 0,
        seats: 5 + within(80),
      }),
    ],
    contacts: [
      contact('1', { jobTitle: 'VP Operations', role: 'economic_buyer' }),
      contact('2', { jobTitle: 'Analyst', role: 'champion' }),
    ],
    touchpoints: [within(30), 30 + within(60), 90 + within(100)].map(days =>
      touch(days, { contactIds: ['1'] }),
    ),
    tickets: [within(80), 80 + within(200)].map((days, at) =>
      ticket(days, { id: `${at}`, priority: random() < 0.3 ? 'high' : 'medium', category: 'defect' }),
    ),
    surveys: [answer(within(300), within(11))],
    usage: ['active_users', 'reports', 'exports'].flatMap(usage),
  })
}
