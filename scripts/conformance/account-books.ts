import type { AccountBook } from '../../shared/src/ledger/account-book.ts'
import { Adjustment } from '../../shared/src/model/adjustment.ts'
import { type ContractLine, contractLine } from '../../shared/src/model/contract-line.ts'
import { type LedgerAccount, ledgerAccount } from '../../shared/src/model/ledger-account.ts'
import { type Money, parseMoney } from '../../shared/src/money.ts'
import { type Amounts, type Books, wayOf } from '../../test/cases/retention/books.ts'
import { dayOf } from './day-of.ts'

type CaseLine = Books['lines'][number]
type CaseAdjustment = Books['adjustments'][number]

/** The books of a case in the product's own model, an account book each. */
export function accountBooks(books: Books): AccountBook[] {
  const lines = Map.groupBy(books.lines, ({ account }) => account)
  const adjustments = Map.groupBy(books.adjustments, ({ account }) => account)
  return accountsOf(books).map(account => ({
    account,
    lines: (lines.get(account.id) ?? []).map(line => lineOf(line, books.timeZone)),
    adjustments: (adjustments.get(account.id) ?? []).map(one => adjustmentOf(one, books.timeZone)),
  }))
}

/** Those listed, and those only named by a line or an adjustment. */
function accountsOf({ accounts, lines, adjustments }: Books): LedgerAccount[] {
  const listed = new Map(
    accounts.map(({ knownFrom: _known, ...account }) => [account.id, ledgerAccount(account)]),
  )
  const named = new Set([...lines, ...adjustments].map(({ account }) => account))
  return [...listed.values(), ...[...named].filter(id => !listed.has(id)).map(id => ledgerAccount({ id }))]
}

export function lineOf(line: CaseLine, timeZone: string): ContractLine {
  const { account, arr, mrr, price, currency, everyMonths, ramp, ...rest } = line
  const start = dayOf(line.start, timeZone)
  return contractLine({
    ...rest,
    accountId: account,
    price: priceOf({ arr, mrr, price }, currency),
    everyMonths: intervalOf(line),
    start,
    end: line.end === null ? null : dayOf(line.end, timeZone),
    ramp: ramp.map(step => ({ from: step.from, price: priceOf(step, currency)!, seats: step.seats })),
    knownFrom: line.knownFrom === null ? start : dayOf(line.knownFrom, timeZone),
  })
}

const intervalOf = (line: CaseLine): number =>
  ({ arr: 12, mrr: 1, price: line.everyMonths })[wayOf(line) ?? 'price']

function priceOf(amounts: Amounts, currency: string): Money | null {
  const way = wayOf(amounts)
  return way === undefined ? null : parseMoney(amounts[way], currency)
}

const adjustmentOf = (one: CaseAdjustment, timeZone: string): Adjustment =>
  Adjustment.parse({
    ...one,
    accountId: one.account,
    lineId: one.line,
    amount: parseMoney(one.arr, one.currency),
    sourceAmount: parseMoney(one.source, one.currency),
    note: null,
    by: 'the case',
    knownFrom: dayOf(one.knownFrom, timeZone),
  })
