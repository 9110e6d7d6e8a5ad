import { addDays, addMonths, type Day } from '@perennial/shared/day'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import type { ClosedPeriod } from '@perennial/shared/ledger/adjustments/prior-period'
import { movementsReportOf } from '@perennial/shared/ledger/movements/movements-report'
import { retentionReportOf } from '@perennial/shared/ledger/rates/retention-report'
import type { Conversion, Measure } from '@perennial/shared/ledger/units/unit'
import { unitsOf } from '@perennial/shared/ledger/units/units-of'
import type { LedgerPolicy } from '@perennial/shared/ledger-policy'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { closedPeriods } from './closed-periods.ts'
import { databaseNow } from './receipts.ts'
import { refused } from './refusals.ts'

/** What a month is closed with. */
export interface Closing {
  /** YYYY-MM */
  month: string
  by: string
  policyName: string
  ledger: LedgerPolicy
  conversion: Conversion
}

/**
 * Freezes a month's movements and retention at account level, in ARR and MRR, as they are known now. A month is closed
 * once; what becomes known later is shown as an adjustment of a prior period. Throws ConfigError naming the field.
 */
export async function closeMonth(
  tx: Tx,
  scope: Scope,
  books: () => Promise<readonly AccountBook[]>,
  closing: Closing,
): Promise<ClosedPeriod[]> {
  const { month, by, ledger } = closing
  await lockMonth(tx, scope.portalId)
  refuseMonth(month, scope.asOf, await closedPeriods(tx, scope.portalId))
  const knownAt = await databaseNow(tx)
  const all = await books()
  const closed = (['arr', 'mrr'] as const).map(measure => ({
    ...figuresOf(all, measure, closing),
    closedBy: by,
    closedAt: knownAt.toISOString(),
  }))
  for (const one of closed) await addClose(tx, scope.portalId, one, ledger)
  return closed
}

export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/
export const lastDayOf = (month: string): Day => addDays(addMonths(`${month}-01`, 1), -1)

function refuseMonth(month: string, asOf: Day, closes: readonly ClosedPeriod[]): void {
  if (!monthPattern.test(month)) throw refused('month', month, 'is no month', 'write YYYY-MM')
  if (lastDayOf(month) >= asOf)
    throw refused('month', month, `is not over on ${asOf}`, `close it from ${addMonths(`${month}-01`, 1)} on`)
  const before = closes.find(one => one.month === month)
  if (before)
    throw refused(
      'month',
      month,
      `was closed by ${before.closedBy} at ${before.closedAt}`,
      'a month is closed once: what became known since is in `perennial report movements`, on a line of its own',
    )
}

function figuresOf(
  books: readonly AccountBook[],
  measure: Measure,
  { month, ledger, policyName, conversion }: Closing,
): Omit<ClosedPeriod, 'closedBy' | 'closedAt'> {
  const level = 'account' as const
  const units = unitsOf(books, { level, measure, policy: ledger })
  const asked = { to: lastDayOf(month), level, measure, policy: ledger, policyName, conversion }
  const [movements] = movementsReportOf(units, { ...asked, from: `${month}-01`, by: 'month' }).rows
  const opening = addDays(`${month}-01`, -1)
  const [group] = retentionReportOf(units, { ...asked, from: opening, by: null }).groups
  const { nrr = null, grr = null, logo = null } = group ?? {}
  return {
    month,
    measure,
    level,
    policy: policyName,
    currency: conversion.currency,
    movements: movements!,
    retention: { nrr, grr, logo },
  }
}

async function lockMonth(tx: Tx, portalId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`perennial close ${portalId}`}, 0))`.execute(tx)
}

async function addClose(tx: Tx, portalId: string, closed: ClosedPeriod, rules: LedgerPolicy): Promise<void> {
  const { month, measure, level, policy, currency, movements, retention, closedBy, closedAt } = closed
  await sql`
    insert into period_close (portal_id, month, measure, level, policy, rules, currency, figures, closed_by, known_at)
    values (${portalId}, ${month}, ${measure}, ${level}, ${policy}, ${JSON.stringify(rules)}, ${currency},
      ${JSON.stringify({ movements, retention })}, ${closedBy}, ${closedAt})`.execute(tx)
}
