import { kind, type OddRow, type OddRows, odd } from '../csv/odd-rows.ts'
import type { RavenStackRows } from './rows.ts'

/** Every kind looked for, also those with no row found. */
export function oddRows(rows: RavenStackRows): OddRows[] {
  return [
    kind(
      'usage_outside_subscription',
      'usage before its subscription started or after it ended',
      usageOutside(rows),
    ),
    kind('duplicate_usage_id', 'a usage id that an earlier row has already', repeatedUsage(rows)),
    kind('ticket_before_signup', 'a ticket submitted before its account signed up', earlyTickets(rows)),
    kind(
      'subscription_before_signup',
      'a subscription that starts before its account signed up',
      earlySubscriptions(rows),
    ),
    kind('subscription_ends_before_start', 'a subscription that ends before it starts', reversed(rows)),
    kind('orphan', 'a row that names an account or subscription that is in no file', orphans(rows)),
    kind(
      'churn_flag_without_event',
      'an account flagged as churned that has no churn event',
      flaggedOnly(rows),
    ),
    kind(
      'churn_event_without_flag',
      'an account with churn events that is not flagged as churned',
      eventOnly(rows),
    ),
  ]
}

const dayOf = (instant: string) => instant.slice(0, 10)

function usageOutside({ usage, subscriptions }: RavenStackRows): OddRow[] {
  const byId = new Map(subscriptions.map(subscription => [subscription.id, subscription]))
  return usage.flatMap(use => {
    const subscription = byId.get(use.subscriptionId)
    if (subscription === undefined) return []
    const { start, end } = subscription
    if (use.on >= start && (end === null || use.on <= end)) return []
    const span = `${dayOf(start)} to ${end === null ? 'today' : dayOf(end)}`
    return [odd(use, `${use.id} on ${dayOf(use.on)}, subscription ${use.subscriptionId} runs ${span}`)]
  })
}

function repeatedUsage({ usage }: RavenStackRows): OddRow[] {
  const seen = new Set<string>()
  return usage.flatMap(use => {
    if (seen.has(use.id)) return [odd(use, use.id)]
    seen.add(use.id)
    return []
  })
}

const signUps = ({ accounts }: RavenStackRows) => new Map(accounts.map(({ id, signedUp }) => [id, signedUp]))

function earlyTickets(rows: RavenStackRows): OddRow[] {
  const signedUp = signUps(rows)
  return rows.tickets
    .filter(({ accountId, submitted }) => submitted < (signedUp.get(accountId) ?? ''))
    .map(ticket =>
      odd(ticket, `${ticket.id} on ${dayOf(ticket.submitted)}, ${signUpText(signedUp, ticket.accountId)}`),
    )
}

function earlySubscriptions(rows: RavenStackRows): OddRow[] {
  const signedUp = signUps(rows)
  return rows.subscriptions
    .filter(({ accountId, start }) => start < (signedUp.get(accountId) ?? ''))
    .map(one => odd(one, `${one.id} from ${dayOf(one.start)}, ${signUpText(signedUp, one.accountId)}`))
}

const signUpText = (signedUp: Map<string, string>, accountId: string) =>
  `account ${accountId} signed up on ${dayOf(signedUp.get(accountId)!)}`

const reversed = ({ subscriptions }: RavenStackRows): OddRow[] =>
  subscriptions
    .filter(({ start, end }) => end !== null && end < start)
    .map(one => odd(one, `${one.id} from ${dayOf(one.start)} to ${dayOf(one.end!)}`))

function orphans({ accounts, subscriptions, tickets, usage, churnEvents }: RavenStackRows): OddRow[] {
  const accountIds = new Set(accounts.map(({ id }) => id))
  const subscriptionIds = new Set(subscriptions.map(({ id }) => id))
  return [
    ...[...subscriptions, ...tickets, ...churnEvents]
      .filter(({ accountId }) => !accountIds.has(accountId))
      .map(row => odd(row, `account ${row.accountId}`)),
    ...usage
      .filter(({ subscriptionId }) => !subscriptionIds.has(subscriptionId))
      .map(row => odd(row, `subscription ${row.subscriptionId}`)),
  ]
}

function flaggedOnly({ accounts, churnEvents }: RavenStackRows): OddRow[] {
  const left = new Set(churnEvents.map(({ accountId }) => accountId))
  return accounts.filter(({ id, churned }) => churned && !left.has(id)).map(row => odd(row, row.id))
}

function eventOnly({ accounts, churnEvents }: RavenStackRows): OddRow[] {
  const left = new Set(churnEvents.map(({ accountId }) => accountId))
  return accounts.filter(({ id, churned }) => !churned && left.has(id)).map(row => odd(row, row.id))
}
