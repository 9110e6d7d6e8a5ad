import type { Basis } from '@perennial/shared/model/basis'
import { type Money, totals } from '@perennial/shared/money'
import type { Audit, AuditAccount, AuditRenewal } from '../audit.ts'

/** How far ahead the audit looks: what is left of this quarter is in it only where something is due. */
export const horizon = ({ quarters }: Audit): string =>
  quarters.length > 2 ? 'this and the next two quarters' : 'the next two quarters'

/** Without customers nothing can be said of renewals or findings: their absence is unknown, not good. */
export const nobody = ({ customers }: Audit): boolean => customers.customers === 0
export const nobodyWords = 'Unknown: no company was recognised as a customer.'

export const bases: readonly Basis[] = ['stated', 'derived', 'assumed']
export const bands = ['healthy', 'watch', 'at_risk', 'unscored'] as const
export const severities = ['high', 'medium', 'low'] as const

export type ArrRow = Audit['arr']['rows'][number]

/** The total of a currency with its parts, best known first. */
export interface CurrencyArr {
  total: Money
  rows: ArrRow[]
}

export const arrByCurrency = (audit: Audit): CurrencyArr[] =>
  ordered(audit, audit.arr.totals).map(total => ({
    total,
    rows: bases.flatMap(basis =>
      audit.arr.rows.filter(row => row.currency === total.currency && row.basis === basis),
    ),
  }))

/** The renewals of the next quarters, earliest first. */
export const renewalsAhead = ({ quarters }: Audit): AuditRenewal[] =>
  quarters.flatMap(({ renewals }) => renewals).toSorted(byDate)

export const byDate = (a: AuditRenewal, b: AuditRenewal): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0

export const assumedOf = (renewals: readonly AuditRenewal[]): AuditRenewal[] =>
  renewals.filter(({ basis }) => basis === 'assumed')

/** How many of them are of each kind, in the order of the kinds. */
export const tally = <Kind extends string, Row>(
  kinds: readonly Kind[],
  rows: readonly Row[],
  kindOf: (row: Row) => Kind,
): { kind: Kind; number: number }[] =>
  kinds.map(kind => ({ kind, number: rows.filter(row => kindOf(row) === kind).length }))

/** The sum per currency of what several accounts pay. */
export const sumOf = (audit: Audit, accounts: readonly AuditAccount[]): Money[] =>
  ordered(audit, totals(accounts.flatMap(({ arr }) => arr)))

/** The portal's own currency first, the others by their codes. */
export const ordered = ({ portal }: Audit, sums: readonly Money[]): Money[] => {
  const rank = ({ currency }: Money) => (currency === portal.currency ? '' : currency)
  return sums.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
