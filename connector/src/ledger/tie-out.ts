import type { AccountBook } from '@perennial/shared/ledger/account-book'
import {
  type TieOutRow,
  type TieOutTotal,
  tieOutRows,
  tieOutTotals,
} from '@perennial/shared/ledger/adjustments/tie-out'
import { amountOn } from '@perennial/shared/ledger/units/amount-on'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import { unitsOf } from '@perennial/shared/ledger/units/units-of'
import { type Money, minorDigits } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { lastDayOf, monthPattern } from './close.ts'
import { refused } from './refusals.ts'
import { reasonsGiven, type Signed, signedLast } from './tie-out-records.ts'

/** Ledger beside billing for one month; monthly amounts in major units. */
export interface TieOutReport {
  month: string
  policy: 'default'
  rows: TieOutRow[]
  totals: TieOutTotal[]
  unexplained: number
  /** Null while nobody signed. `stands` is false once an amount has changed since. */
  signed: (Omit<Signed, 'totals'> & { stands: boolean }) | null
}

/** Both sides: the books, and what was billed by account. */
export interface TieOutFacts {
  books: readonly AccountBook[]
  billed: ReadonlyMap<string, readonly Money[]>
}

export async function tieOut(
  tx: Tx,
  scope: Scope,
  policy: Policy,
  month: string,
  facts: TieOutFacts,
): Promise<TieOutReport> {
  if (!monthPattern.test(month)) throw refused('month', month, 'is no month', 'write YYYY-MM')
  const reasons = await reasonsGiven(tx, scope.portalId, month)
  const { books, billed } = facts
  const rows = tieOutRows({
    ledger: monthlyRevenue(books, month, policy),
    billed,
    names: new Map(books.map(({ account }) => [account.id, account.name])),
    reasons,
    tolerance: currency => Math.round(policy.tieOutTolerance * 10 ** minorDigits(currency)),
  })
  const totals = tieOutTotals(rows).map(totalInMajorUnits)
  const signed = await signedLast(tx, scope.portalId, month)
  return {
    month,
    policy: 'default',
    rows: rows.map(rowInMajorUnits),
    totals,
    unexplained: rows.filter(row => row.unexplained).length,
    signed: signed && {
      by: signed.by,
      at: signed.at,
      stands: JSON.stringify(signed.totals) === JSON.stringify(totals),
    },
  }
}

/** Monthly recurring revenue by account at the end of the month, each currency by itself. */
function monthlyRevenue(
  books: readonly AccountBook[],
  month: string,
  { ledger }: Policy,
): Map<string, Money[]> {
  const units = unitsOf(books, { level: 'account', measure: 'mrr', policy: { ...ledger, rollUp: 'none' } })
  const on = lastDayOf(month)
  return new Map(
    units.flatMap(({ id, account, timelines }) => {
      const amounts = timelines.flatMap(timeline => {
        const unit = { id, account, timelines: [timeline] }
        const minor = amountOn(unit, on, { currency: timeline.currency, convert: same => same })
        return minor === 0 ? [] : [{ minor, currency: timeline.currency }]
      })
      return amounts.length === 0 ? [] : [[id, amounts] as const]
    }),
  )
}

const rowInMajorUnits = (row: TieOutRow): TieOutRow => {
  const major = majorUnits(row.currency)
  return { ...row, ledger: major(row.ledger), billed: major(row.billed), variance: major(row.variance) }
}

const totalInMajorUnits = ({ currency, ...amounts }: TieOutTotal): TieOutTotal => {
  const major = majorUnits(currency)
  return {
    currency,
    ledger: major(amounts.ledger),
    billed: major(amounts.billed),
    variance: major(amounts.variance),
    unexplained: major(amounts.unexplained),
  }
}
