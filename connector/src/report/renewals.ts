import { addDays, type Day } from '@perennial/shared/day'
import { arrBasis } from '@perennial/shared/ledger/arr'
import { adjustedContracts } from '@perennial/shared/ledger/contracts/adjusted-contracts'
import { renewalOn } from '@perennial/shared/ledger/renewal'
import type { LedgerFacts } from '@perennial/shared/model/account-view'
import { type Basis, weakest } from '@perennial/shared/model/basis'
import type { Contract } from '@perennial/shared/model/contract'
import type { Rung } from '@perennial/shared/model/origin'
import { decimalOf, type Money, totals } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'

/** One renewal with the amount that is up for it and how each fact is known. */
export interface RenewalRow {
  account: string
  name: string
  /** The contract line, where a row is about one; null = what an account renews together. */
  line: string | null
  date: Day
  noticeDate: Day | null
  state: string
  autoRenews: boolean | null
  currency: string | null
  /** Yearly amount in major units, exact; null when unknown. */
  arr: string | null
  dateBasis: Basis
  dateRung: Rung
  dateRule: string
  dateRecord: string
  noticeBasis: Basis | null
  arrBasis: Basis | null
  arrRule: string | null
  url: string | null
}

export interface RenewalsReport {
  from: Day
  to: Day
  measure: 'arr'
  rows: RenewalRow[]
  totals: { currency: string; arr: string }[]
  /** Share of each currency's amount that rests on an assumed date or amount; before any are left out. */
  assumed: { currency: string; arr: string; share: number; renewals: number }[]
  withoutAssumed: boolean
}

export interface RenewalsAsked {
  from: Day
  to: Day
  /** Leaves out what rests on an assumption. */
  withoutAssumed: boolean
}

/**
 * The renewals whose date falls in [from, to], earliest first: the next one of each customer, and of `lines` those that
 * are not among them, such as past ones and what only files know of.
 */
export function renewalsReport(
  customers: readonly LedgerFacts[],
  asked: RenewalsAsked,
  policy: Policy,
  lines: readonly SizedRenewal[] = [],
): RenewalsReport {
  const next = customers.flatMap(facts => rowsOf(facts, asked, policy))
  const told = new Set(next.map(({ row }) => keyOf(row)))
  const all = [...next, ...lines.filter(({ row }) => !told.has(keyOf(row)))].sort(byDate)
  const shown = asked.withoutAssumed ? all.filter(one => !isAssumed(one.row)) : all
  return {
    from: asked.from,
    to: asked.to,
    measure: 'arr',
    rows: shown.map(({ row }) => row),
    totals: totals(shown.flatMap(({ amount }) => amount ?? [])).map(written),
    assumed: assumedShares(all),
    withoutAssumed: asked.withoutAssumed,
  }
}

/** A row with its yearly amount. */
export interface SizedRenewal {
  row: RenewalRow
  amount: Money | null
}

const keyOf = ({ account, date }: RenewalRow): string => `${date} ${account}`

const byDate = ({ row: a }: SizedRenewal, { row: b }: SizedRenewal): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0

const written = (money: Money) => ({ currency: money.currency, arr: decimalOf(money) })

const isAssumed = ({ dateBasis, arrBasis: basis }: RenewalRow): boolean =>
  dateBasis === 'assumed' || basis === 'assumed'

/** An account's next renewal: one row a currency, the contracts that end together added up. */
function rowsOf(facts: LedgerFacts, { from, to }: RenewalsAsked, policy: Policy): SizedRenewal[] {
  const contracts = adjustedContracts(facts, policy)
  const renewal = renewalOn(contracts, facts.asOf, policy)
  if (renewal?.date == null || renewal.date < from || renewal.date > to) return []
  const ending = contracts.filter(({ end }) => end === renewal.date)
  const due = ending.length > 0 ? ending : [renewal.contract]
  const amounts = totals(due.flatMap(({ arr }) => arr ?? []))
  const common = {
    account: facts.account.id,
    name: facts.account.name,
    line: null,
    date: renewal.date,
    noticeDate: renewal.noticeDate,
    state: renewal.state,
    autoRenews: renewal.autoRenews,
    dateBasis: renewal.origin.basis,
    dateRung: renewal.origin.rung,
    dateRule: renewal.origin.rule,
    dateRecord: renewal.origin.record.text,
    noticeBasis: renewal.noticeOrigin?.basis ?? null,
    url: facts.account.url,
  }
  if (amounts.length === 0)
    return [{ row: { ...common, currency: null, arr: null, arrBasis: null, arrRule: null }, amount: null }]
  return amounts.map(amount => {
    const own = due.filter(({ arr }) => arr?.currency === amount.currency)
    const row = { ...common, ...written(amount), arrBasis: weakest(own.map(arrBasis)), arrRule: rulesOf(own) }
    return { row, amount }
  })
}

const rulesOf = (contracts: readonly Contract[]): string =>
  [...new Set(contracts.flatMap(({ origins }) => origins.arr?.rule ?? []))].join('; ')

function assumedShares(all: readonly SizedRenewal[]): RenewalsReport['assumed'] {
  const guessed = all.filter(({ row }) => isAssumed(row))
  return totals(all.flatMap(({ amount }) => amount ?? [])).map(total => {
    const own = guessed.filter(({ amount }) => amount?.currency === total.currency)
    const minor = own.reduce((sum, { amount }) => sum + amount!.minor, 0)
    return {
      ...written({ minor, currency: total.currency }),
      share: total.minor === 0 ? 0 : minor / total.minor,
      renewals: own.length,
    }
  })
}

/** The next twelve months. */
export const usualWindow = (asOf: Day): { from: Day; to: Day } => ({ from: asOf, to: addDays(asOf, 365) })
