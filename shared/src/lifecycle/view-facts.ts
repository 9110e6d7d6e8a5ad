import { daysBetween } from '../day.ts'
import { latestTwoWay } from '../health/measures/two-way.ts'
import type { Account } from '../model/account.ts'
import type { AccountView } from '../model/account-view.ts'
import { expectedRoles } from '../model/contact.ts'
import type { LedgerAccount } from '../model/ledger-account.ts'
import { isEscalated, isOpen } from '../model/ticket.ts'
import { activeUsers } from '../model/usage.ts'
import type { Policy } from '../policy.ts'
import { accountFacts } from './account-facts.ts'
import type { ViewFactName } from './fact-table.ts'
import type { Facts, FactValue } from './facts.ts'
import { renewalStatusOf } from './renewal-status.ts'
import { usageInView } from './usage-in-view.ts'
import { currencyOf, moneyOn, type ViewMoney } from './view-money.ts'

/** Everything a view says of an account, by the names conditions use. What is concluded from it comes later. */
export function viewFacts(view: AccountView, money: ViewMoney, policy: Policy): Facts {
  const { asOf, account } = view
  const known = accountFacts(ledgerAccountOf(account), asOf, moneyOn(money, asOf, policy), account.properties)
  const own = {
    status: account.status,
    kind: account.kind,
    stage: view.stage?.stage ?? null,
    onboardingProgress: account.onboardingProgress,
    onboardingDue: account.onboardingTarget,
    noticeGiven: hasGivenNotice(view),
    ...renewalFacts(money, asOf),
    ...peopleFacts(view),
    ...ticketFacts(view),
    ...usageFacts(view, known),
  } satisfies Record<ViewFactName, FactValue>
  return {
    asOf,
    values: { ...known.values, ...own },
    firstUsage: usageInView(view, known.values.customerSince as string | null),
  }
}

const ledgerAccountOf = ({ ownerId, ...account }: Account): LedgerAccount => ({ ...account, owner: ownerId })

/** An account that has given none may only not have been asked: that is not known. */
const hasGivenNotice = ({ account: { noticeGivenOn }, asOf }: AccountView): true | null =>
  noticeGivenOn !== null && noticeGivenOn <= asOf ? true : null

const renewalFacts = ({ contracts, renewal }: ViewMoney, asOf: string) => ({
  currency: currencyOf(contracts),
  renewalStatus: renewalStatusOf(contracts, renewal, asOf),
  renewalDate: renewal?.date ?? null,
  daysToRenewal: renewal?.date == null ? null : daysBetween(asOf, renewal.date),
  renewalBasis: renewal?.origin.basis ?? null,
  noticeDate: renewal?.noticeDate ?? null,
  autoRenews: renewal?.autoRenews ?? null,
})

/** Without any role entered it is not known which are covered. */
function peopleFacts(view: AccountView) {
  const roles = view.contacts.filter(({ inactive }) => inactive !== true).flatMap(({ role }) => role ?? [])
  return {
    contacts: view.contacts.length,
    rolesCovered: roles.length === 0 ? null : expectedRoles.filter(role => roles.includes(role)).length,
    lastTouch: latestTwoWay(view, view.asOf)?.on ?? null,
  }
}

/** Without any ticket at all it is not known whether tickets are kept in the CRM. */
function ticketFacts({ tickets, asOf }: AccountView) {
  const open = tickets.filter(ticket => isOpen(ticket, asOf))
  return tickets.length === 0
    ? { openTickets: null, escalatedTickets: null }
    : { openTickets: open.length, escalatedTickets: open.filter(isEscalated).length }
}

const recentWeeks = 4

/** Active users are the mean of the last four weeks, as far as those were recorded. */
function usageFacts({ usage }: AccountView, { values: { seats } }: Facts) {
  const weeks = usage.filter(({ metric, weeksAgo }) => metric === activeUsers && weeksAgo < recentWeeks)
  if (weeks.length === 0) return { activeUsers: null, seatUse: null }
  const active = weeks.reduce((sum, { quantity }) => sum + quantity, 0) / weeks.length
  return { activeUsers: active, seatUse: typeof seats === 'number' && seats > 0 ? active / seats : null }
}
