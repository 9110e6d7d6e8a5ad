import type { Day } from '@perennial/shared/day'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import type { LineRenewalState } from '@perennial/shared/ledger/lines/line-renewal'
import { recurs } from '@perennial/shared/ledger/lines/recurs'
import { renewalStateOf } from '@perennial/shared/ledger/lines/renewal-state-of'
import { linksOf } from '@perennial/shared/ledger/units/links'
import { timelinesOf } from '@perennial/shared/ledger/units/timelines-of'
import type { Timeline } from '@perennial/shared/ledger/units/unit'
import type { ContractLine } from '@perennial/shared/model/contract-line'
import type { Origin } from '@perennial/shared/model/origin'
import { decimalOf, type Money } from '@perennial/shared/money'
import { overdueBy, type RenewalRules } from './renewal-rules.ts'
import type { SizedRenewal } from './renewals.ts'

export interface LineRenewalsAsked {
  from: Day
  to: Day
  asOf: Day
  rules: RenewalRules
  /** How the term of a line is known, where more is known than its basis. */
  originOf: (line: ContractLine) => Origin | null
}

/** What is renewed ahead of time is no renewal to come: the next one is its successor's. */
const renewed: ReadonlySet<LineRenewalState> = new Set(['renewed', 'renewed_early', 'renewed_late'])

/** The renewals of an account's lines in a window, a line each: those to come, and past ones with how they ended. */
export function lineRenewals(book: AccountBook, asked: LineRenewalsAsked): SizedRenewal[] {
  const { from, to, asOf, rules } = asked
  const timelines = timelinesOf(book, linksOf([book]), { measure: 'arr', policy: rules })
  const paidBy = new Map(timelines.map(timeline => [timeline.lineId, timeline]))
  return book.lines.filter(recurs).flatMap(line => {
    const { state, date, noticeDate } = renewalStateOf(line, book.lines, asOf, overdueBy(rules))
    if (date === null || date < from || date > to) return []
    if (date >= asOf && renewed.has(state)) return []
    const amount = lastPaid(paidBy.get(line.id), date) ?? (line.price && { ...line.price, minor: 0 })
    return [{ row: rowOf(line, book, { state, date, noticeDate }, amount, asked.originOf(line)), amount }]
  })
}

/** What a line paid last before a day. */
function lastPaid(timeline: Timeline | undefined, before: Day): Money | null {
  const step = timeline?.steps.findLast(({ from, arr }) => from < before && arr > 0)
  return timeline && step ? { minor: step.arr, currency: timeline.currency } : null
}

function rowOf(
  line: ContractLine,
  { account }: AccountBook,
  renewal: { state: string; date: Day; noticeDate: Day | null },
  amount: Money | null,
  origin: Origin | null,
): SizedRenewal['row'] {
  const { state, date, noticeDate } = renewal
  const rule = origin?.rule ?? 'line of an imported file'
  return {
    account: account.id,
    name: account.name,
    line: line.id,
    date,
    noticeDate,
    state,
    autoRenews: line.autoRenews,
    currency: amount?.currency ?? null,
    arr: amount && decimalOf(amount),
    dateBasis: origin?.basis ?? line.basis,
    dateRung: origin?.rung ?? 'imported',
    dateRule: rule,
    dateRecord: origin?.record.text ?? line.name,
    noticeBasis: noticeDate === null ? null : line.basis,
    arrBasis: amount && line.basis,
    arrRule: amount && rule,
    url: line.url ?? account.url,
  }
}
