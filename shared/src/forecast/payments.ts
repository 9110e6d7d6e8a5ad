import type { Day } from '../day.ts'
import type { AccountBook } from '../ledger/account-book.ts'
import { risesOf } from '../ledger/lines/rises.ts'
import { stepOn } from '../ledger/units/amount-on.ts'
import { linksOf } from '../ledger/units/links.ts'
import { timelinesOf } from '../ledger/units/timelines-of.ts'
import type { Timeline } from '../ledger/units/unit.ts'
import type { ContractLine } from '../model/contract-line.ts'
import { type Money, totals } from '../money.ts'
import type { RenewalOutcome, RenewalRules } from './due-renewal.ts'
import { followersOf } from './followers-of.ts'
import { knownSince } from './known-lines.ts'

/** What the lines of one account pay around their renewals. */
export interface Payments {
  /** Yearly amounts last paid before a day; null when a price is not known. */
  before: (lines: readonly ContractLine[], day: Day) => Money[] | null
  on: (lines: readonly ContractLine[], day: Day) => Money[]
  /** Rise agreed for a term that starts on a day, as a share of what is paid; null = nothing is agreed. */
  agreedRise: (lines: readonly ContractLine[], day: Day) => number | null
  /** What took the place of lines, and those that went on by themselves. */
  afterwards: (
    lines: readonly ContractLine[],
    goneOn: readonly ContractLine[],
    due: Day,
  ) => Omit<RenewalOutcome, 'what'>
}

export function paymentsOf(book: AccountBook, lines: readonly ContractLine[], rules: RenewalRules): Payments {
  const timelines = new Map(
    timelinesOf(book, linksOf([book]), { measure: 'arr', policy: rules }).map(one => [one.lineId, one]),
  )
  const before = (line: ContractLine, day: Day): Money | null =>
    lastPaid(timelines.get(line.id), day) ?? (line.price && { ...line.price, minor: 0 })
  const on = (line: ContractLine, day: Day): Money | null => {
    const timeline = timelines.get(line.id)
    return timeline ? { minor: stepOn(timeline.steps, day)?.arr ?? 0, currency: timeline.currency } : null
  }
  const first = (line: ContractLine): Money | null => {
    const timeline = timelines.get(line.id)
    if (timeline) return { minor: timeline.steps[0]!.arr, currency: timeline.currency }
    return line.price && { ...line.price, minor: 0 }
  }
  const followers = followersOf(lines, rules)
  return {
    before: (own, day) => known(own.map(line => before(line, day))),
    on: (own, day) => totals(own.flatMap(line => on(line, day) ?? [])),
    agreedRise: (own, day) =>
      agreedRise(
        own.map(line => ({ line, paid: before(line, day)?.minor ?? 0 })),
        day,
      ),
    afterwards: (own, goneOn, due) => {
      const parts = followers(own, line => before(line, line.end ?? due)?.minor ?? 0)
      const taken = parts.map(({ line, share }) => partOf(first(line), share))
      const kept = goneOn.map(line => on(line, due))
      const days = [...parts.map(({ line }) => knownSince(line)), ...goneOn.map(() => due)]
      return { on: days.reduce((a, b) => (b < a ? b : a), days[0] ?? due), final: known([...taken, ...kept]) }
    },
  }
}

const partOf = (money: Money | null, share: number): Money | null =>
  money && { ...money, minor: Math.round(money.minor * share) }

/** Null when one of them is not known: unknown is not zero. */
const known = (amounts: readonly (Money | null)[]): Money[] | null =>
  amounts.every(one => one !== null) ? totals(amounts) : null

/** What a line paid last before a day. */
function lastPaid(timeline: Timeline | undefined, day: Day): Money | null {
  const step = timeline?.steps.findLast(({ from, arr }) => from < day && arr !== 0)
  return timeline && step ? { minor: step.arr, currency: timeline.currency } : null
}

/** Weighed by what each line pays; a line on which nothing is agreed stays as it is. */
function agreedRise(lines: readonly { line: ContractLine; paid: number }[], day: Day): number | null {
  const rises = lines.flatMap(({ line, paid }) => {
    const rise = risesOf(line, null).find(({ from }) => from === day)
    return rise === undefined ? [] : [{ paid, share: rise.factor - 1 }]
  })
  if (rises.length === 0) return null
  const paid = lines.reduce((sum, one) => sum + one.paid, 0)
  return paid === 0 ? 0 : rises.reduce((sum, one) => sum + one.share * one.paid, 0) / paid
}
