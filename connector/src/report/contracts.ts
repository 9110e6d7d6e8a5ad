import type { Day } from '@perennial/shared/day'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import { acvOf, tcvOf } from '@perennial/shared/ledger/lines/acv-tcv'
import { arrOn } from '@perennial/shared/ledger/lines/arr-of-line'
import { carrOn } from '@perennial/shared/ledger/lines/carr'
import { lintLines } from '@perennial/shared/ledger/lines/lint-lines'
import { toMinorUnits } from '@perennial/shared/ledger/lines/price-terms'
import { recurs } from '@perennial/shared/ledger/lines/recurs'
import { renewalStateOf } from '@perennial/shared/ledger/lines/renewal-state-of'
import { type Links, linksOf } from '@perennial/shared/ledger/units/links'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import { timelinesOf } from '@perennial/shared/ledger/units/timelines-of'
import type { Measure } from '@perennial/shared/ledger/units/unit'
import type { ContractLine } from '@perennial/shared/model/contract-line'
import { type Money, totals } from '@perennial/shared/money'
import { overdueBy, type RenewalRules } from './renewal-rules.ts'

/** One contract line, in major units of its own currency; null = not known, or no such thing. */
export interface ContractRow {
  account: string
  name: string
  line: string
  contract: string | null
  kind: ContractLine['kind']
  product: string | null
  plan: string | null
  seats: number | null
  start: Day
  end: Day | null
  currency: string | null
  /** On the day of the report, adjustments by persons included. */
  arr: number | null
  /** `arr` by the measure asked for. */
  amount: number | null
  acv: number | null
  tcv: number | null
  state: string
  renewalDate: Day | null
  noticeDate: Day | null
  optOutOpens: Day | null
  earliestExit: Day | null
  exit: string | null
  basis: ContractLine['basis']
  knownFrom: Day
  url: string | null
}

export interface ContractsReport {
  asOf: Day
  measure: Measure
  policy: string
  rows: ContractRow[]
  totals: { currency: string; arr: number; carr: number }[]
  findings: { code: string; account: string; line: string; message: string; remedy: string }[]
}

export interface ContractsAsked {
  asOf: Day
  rules: RenewalRules
  policyName: string
  measure: Measure
}

export function contractsReport(books: readonly AccountBook[], asked: ContractsAsked): ContractsReport {
  const links = linksOf(books)
  const looked = books.map(book => lookedAt(book, links, asked))
  return {
    asOf: asked.asOf,
    measure: asked.measure,
    policy: asked.policyName,
    rows: looked.flatMap(({ rows }) => rows),
    totals: sums(
      looked.flatMap(({ arr }) => arr),
      looked.flatMap(({ carr }) => carr),
    ),
    findings: looked.flatMap(({ findings }) => findings),
  }
}

function lookedAt(book: AccountBook, links: Links, asked: ContractsAsked) {
  const { asOf, rules } = asked
  const timelines = timelinesOf(book, links, { measure: 'arr', policy: rules })
  const arrOf = new Map<string, Money>(
    timelines.map(({ lineId, steps, currency }) => [lineId, { minor: arrOn(steps, asOf), currency }]),
  )
  const elsewhere = book.lines.flatMap(({ id }) => links.successorsElsewhere(id))
  return {
    rows: book.lines.map(line => rowOf(line, book, arrOf.get(line.id) ?? null, asked)),
    arr: [...arrOf.values()],
    carr: carrOn(book.lines, asOf, rules).totals,
    findings: lintLines({ ...book, elsewhere }, asOf, rules).map(({ code, lineId, message, remedy }) => ({
      code,
      account: book.account.name,
      line: lineId,
      message,
      remedy,
    })),
  }
}

function rowOf(
  line: ContractLine,
  { account, lines }: AccountBook,
  arr: Money | null,
  { asOf, rules, measure }: ContractsAsked,
): ContractRow {
  const paid = arr ?? (line.price && { minor: 0, currency: line.price.currency })
  const { state, date, noticeDate, optOutOpens } = recurs(line)
    ? renewalStateOf(line, lines, asOf, overdueBy(rules))
    : nothingToRenew
  return {
    account: account.id,
    name: account.name,
    line: line.id,
    contract: line.contractId,
    kind: line.kind,
    product: line.product,
    plan: line.plan,
    seats: line.seats,
    start: line.start,
    end: line.end,
    currency: paid?.currency ?? null,
    arr: inMajor(paid),
    amount: inMajor(paid && measure === 'mrr' ? { ...paid, minor: toMinorUnits(paid.minor / 12) } : paid),
    acv: inMajor(acvOf(line)),
    tcv: inMajor(tcvOf(line)),
    state,
    renewalDate: date,
    noticeDate,
    optOutOpens,
    earliestExit: line.exit?.earliest ?? null,
    exit: line.exit?.text ?? null,
    basis: line.basis,
    knownFrom: line.knownFrom,
    url: line.url,
  }
}

/** What is paid once, or beyond a commitment. */
const nothingToRenew = { state: 'not_recurring', date: null, noticeDate: null, optOutOpens: null }

const inMajor = (money: Money | null): number | null =>
  money === null ? null : majorUnits(money.currency)(money.minor)

function sums(arr: readonly Money[], carr: readonly Money[]): ContractsReport['totals'] {
  const contracted = new Map(totals(carr).map(({ currency, minor }) => [currency, minor]))
  const live = new Map(totals(arr).map(({ currency, minor }) => [currency, minor]))
  return [...new Set([...live.keys(), ...contracted.keys()])].sort().map(currency => ({
    currency,
    arr: majorUnits(currency)(live.get(currency) ?? 0),
    carr: majorUnits(currency)(contracted.get(currency) ?? 0),
  }))
}
