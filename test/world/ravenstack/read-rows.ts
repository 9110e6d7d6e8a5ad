import { dateColumn, requiredDate as required } from '../csv/dates.ts'
import { flag, number, readTables, source, type Table } from '../csv/table.ts'
import type { AccountRow, ChurnEventRow, RavenStackRows, SubscriptionRow, TicketRow, UseRow } from './rows.ts'

export const usageFileName = 'ravenstack_feature_usage.csv'

/** The columns that cannot be done without, by file. */
const columns: readonly (readonly [file: string, names: readonly string[]])[] = [
  ['ravenstack_accounts.csv', ['account_id', 'account_name', 'signup_date']],
  ['ravenstack_subscriptions.csv', ['subscription_id', 'account_id', 'start_date', 'end_date', 'arr_amount']],
  ['ravenstack_support_tickets.csv', ['ticket_id', 'account_id', 'submitted_at', 'closed_at', 'priority']],
  [usageFileName, ['usage_id', 'subscription_id', 'usage_date', 'feature_name', 'usage_count']],
  ['ravenstack_churn_events.csv', ['account_id', 'churn_date']],
]

export const ravenStackFiles: readonly string[] = columns.map(([file]) => file)

/** Reads the five files of a folder; see `ravenstack` for what it throws. */
export async function readRavenStack(dir: string): Promise<RavenStackRows> {
  const [accounts, subscriptions, tickets, usage, churnEvents] = await readTables(dir, columns)
  return {
    accounts: accountRows(accounts!),
    subscriptions: subscriptionRows(subscriptions!),
    tickets: ticketRows(tickets!),
    usage: useRows(usage!),
    churnEvents: churnEventRows(churnEvents!),
  }
}

function accountRows(table: Table): AccountRow[] {
  const signedUp = required(table, 'signup_date')
  return table.rows.map(row => ({
    ...source(table, row),
    id: row.cells.account_id!,
    name: row.cells.account_name!,
    industry: row.cells.industry!,
    country: row.cells.country!,
    signedUp: signedUp(row),
    referral: row.cells.referral_source!,
    plan: row.cells.plan_tier!,
    seats: number(table, row, 'seats'),
    trial: flag(table, row, 'is_trial'),
    churned: flag(table, row, 'churn_flag'),
  }))
}

function subscriptionRows(table: Table): SubscriptionRow[] {
  const start = required(table, 'start_date')
  const end = dateColumn(table, 'end_date')
  return table.rows.map(row => ({
    ...source(table, row),
    id: row.cells.subscription_id!,
    accountId: row.cells.account_id!,
    start: start(row),
    end: end(row),
    plan: row.cells.plan_tier!,
    seats: number(table, row, 'seats'),
    arr: number(table, row, 'arr_amount'),
    trial: flag(table, row, 'is_trial'),
    upgraded: flag(table, row, 'upgrade_flag'),
    downgraded: flag(table, row, 'downgrade_flag'),
    churned: flag(table, row, 'churn_flag'),
    billing: row.cells.billing_frequency!,
    autoRenews: flag(table, row, 'auto_renew_flag'),
  }))
}

function ticketRows(table: Table): TicketRow[] {
  const submitted = required(table, 'submitted_at')
  const closed = dateColumn(table, 'closed_at')
  return table.rows.map(row => ({
    ...source(table, row),
    id: row.cells.ticket_id!,
    accountId: row.cells.account_id!,
    submitted: submitted(row),
    closed: closed(row),
    resolutionHours: number(table, row, 'resolution_time_hours'),
    priority: row.cells.priority!,
    firstResponseMinutes: number(table, row, 'first_response_time_minutes'),
    satisfaction: number(table, row, 'satisfaction_score'),
    escalated: flag(table, row, 'escalation_flag'),
  }))
}

function useRows(table: Table): UseRow[] {
  const on = required(table, 'usage_date')
  return table.rows.map(row => ({
    ...source(table, row),
    id: row.cells.usage_id!,
    subscriptionId: row.cells.subscription_id!,
    on: on(row),
  }))
}

function churnEventRows(table: Table): ChurnEventRow[] {
  const on = required(table, 'churn_date')
  return table.rows.map(row => ({ ...source(table, row), accountId: row.cells.account_id!, on: on(row) }))
}
