import { addDays, type Day, daysBetween } from '../../shared/src/day.ts'
import type { DecisionSeen } from '../../shared/src/risk/backtest/decision-row.ts'
import type { Feature } from '../../shared/src/risk/features/feature.ts'
import type { Features } from '../../shared/src/risk/features/features-of.ts'
import { flag, number, readTable, type Table } from '../world/csv/table.ts'
import { decision } from './decisions-seen.ts'

/** Days a customer is watched before the day it is looked at, and days in which it may leave afterwards. */
const watched = 90
const followed = 90
/** A customer of fewer days than this has no past to look at. */
const youngest = 30

/** What happened to an account on a day. */
interface Happening {
  on: Day
  amount: number
}

/** RavenStack's files by account; days are the first ten characters, since nothing in them depends on the hour. */
export interface RavenStackPast {
  signedUp: ReadonlyMap<string, Day>
  left: ReadonlyMap<string, Happening[]>
  used: ReadonlyMap<string, Happening[]>
  failed: ReadonlyMap<string, Happening[]>
  asked: ReadonlyMap<string, Happening[]>
  escalated: ReadonlyMap<string, Happening[]>
  subscriptions: ReadonlyMap<string, { start: Day; end: Day | null; mrr: number }[]>
}

export async function ravenStackPast(dir: string): Promise<RavenStackPast> {
  const read = (name: string, ...columns: string[]) => readTable(dir, `ravenstack_${name}.csv`, columns)
  const accounts = await read('accounts', 'account_id', 'signup_date')
  const subscriptions = await read('subscriptions', 'subscription_id', 'start_date', 'mrr_amount')
  const usage = await read('feature_usage', 'subscription_id', 'usage_count', 'error_count')
  const tickets = await read('support_tickets', 'account_id', 'submitted_at', 'escalation_flag')
  const events = await read('churn_events', 'account_id', 'churn_date')
  const owners = new Map(
    subscriptions.rows.map(({ cells }) => [cells.subscription_id!, cells.account_id!] as const),
  )
  const usageOf = (column: string) =>
    happenings(
      usage,
      'usage_date',
      ({ subscription_id: id }) => owners.get(id!)!,
      row => number(usage, row, column)!,
    )
  const own = ({ account_id: id }: Table['rows'][number]['cells']) => id!
  return {
    signedUp: new Map(accounts.rows.map(({ cells }) => [cells.account_id!, cells.signup_date!])),
    left: happenings(events, 'churn_date', own, () => 1),
    used: usageOf('usage_count'),
    failed: usageOf('error_count'),
    asked: happenings(tickets, 'submitted_at', own, () => 1),
    escalated: happenings(tickets, 'submitted_at', own, row => Number(flag(tickets, row, 'escalation_flag'))),
    subscriptions: grouped(
      subscriptions.rows,
      ({ cells }) => cells.account_id!,
      row => ({
        start: row.cells.start_date!,
        end: row.cells.end_date || null,
        mrr: number(subscriptions, row, 'mrr_amount')!,
      }),
    ),
  }
}

function happenings(
  { rows }: Table,
  day: string,
  ownerOf: (cells: Table['rows'][number]['cells']) => string,
  amountOf: (row: Table['rows'][number]) => number,
): Map<string, Happening[]> {
  return grouped(
    rows,
    ({ cells }) => ownerOf(cells),
    row => ({
      on: row.cells[day]!.slice(0, 10),
      amount: amountOf(row),
    }),
  )
}

const grouped = <Row, T>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  of: (row: Row) => T,
): Map<string, T[]> => new Map([...Map.groupBy(rows, keyOf)].map(([key, own]) => [key, own.map(of)]))

/** Usage, tickets and recurring revenue; no scorecard weighs them, and either direction may be the bad one. */
const watchedFeatures: readonly Feature[] = ['used', 'failed', 'asked', 'escalated', 'mrr'].map(name => ({
  name,
  label: name,
  class: 'immutable',
  sign: 0,
  handWeight: 0,
}))
const tenure: Feature = { ...watchedFeatures[0]!, name: 'tenure_days', label: 'tenure' }

export const ravenStackFeatures = { withoutTenure: watchedFeatures, withTenure: [...watchedFeatures, tenure] }

/**
 * Every customer of a month or more on a day, as it was seen on that day, and whether it left in the 90 days that followed. All have the
 * same score: nobody ever weighed RavenStack by hand, so the hand score is the base rate.
 */
export function ravenStackDecisions(past: RavenStackPast, asOf: Day): DecisionSeen[] {
  const on = addDays(asOf, followed)
  const known = [...past.signedUp].filter(([, signedUp]) => daysBetween(signedUp, asOf) >= youngest)
  return known.map(([accountId, signedUp]) => ({
    decision: decision({
      id: `${accountId} ${on}`,
      accountId,
      on,
      end: on,
      knownOn: on,
      settledOn: on,
      outcome: between(past.left.get(accountId), asOf, on) > 0 ? 'lost' : 'renewed',
    }),
    name: accountId,
    seen: [
      {
        lead: followed,
        asOf,
        band: 'watch',
        score: 50,
        features: { ...seenOf(past, accountId, asOf), tenure_days: daysBetween(signedUp, asOf) },
        segment: 'all',
      },
    ],
  }))
}

function seenOf(past: RavenStackPast, id: string, asOf: Day): Features {
  const lately = (of: 'used' | 'failed' | 'asked' | 'escalated') =>
    between(past[of].get(id), addDays(asOf, -watched), asOf)
  const inForce = (past.subscriptions.get(id) ?? []).filter(
    ({ start, end }) => start <= asOf && (end === null || asOf < end),
  )
  return {
    used: lately('used'),
    failed: lately('failed'),
    asked: lately('asked'),
    escalated: lately('escalated'),
    mrr: inForce.reduce((sum, { mrr }) => sum + mrr, 0),
  }
}

/** What happened after one day, up to and with another. */
const between = (all: readonly Happening[] = [], after: Day, upTo: Day): number =>
  all.filter(({ on }) => after < on && on <= upTo).reduce((sum, { amount }) => sum + amount, 0)
