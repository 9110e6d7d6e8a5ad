import { addDays, type Day } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { AccountBook } from '../account-book.ts'
import type { Step } from '../lines/step.ts'
import type { Measure, Unit } from '../units/unit.ts'
import { unitsOf } from '../units/units-of.ts'
import { type FactChange, factChanges } from './fact-changes.ts'
import { paidOn } from './reach.ts'

export interface RestatementAsked {
  /** First and last day looked at. */
  from: Day
  to: Day
  measure: Measure
  policy: LedgerPolicy
}

/** Days in a row on which an account paid something else by the later knowledge than by the earlier. Minor units. */
export interface RestatedSpan {
  account: string
  name: string
  currency: string
  /** First and last day. */
  from: Day
  to: Day
  before: number
  after: number
  /** after less before. */
  difference: number
  /** All that is known otherwise about the account. */
  why: FactChange[]
}

/**
 * Where the past was rewritten between two states of knowledge: which accounts paid something else on which days, by
 * how much, and what was learned. Every account by itself, each currency by itself. In order of account, currency, day.
 */
export function restatement(
  before: readonly AccountBook[],
  after: readonly AccountBook[],
  asked: RestatementAsked,
): RestatedSpan[] {
  const [was, is] = [view(before, asked), view(after, asked)]
  return [...new Set([...was.books.keys(), ...is.books.keys()])].sort().flatMap(id => {
    const spans = spansOf(was.units.get(id), is.units.get(id), asked)
    if (spans.length === 0) return []
    const [old, now] = [was.books.get(id) ?? null, is.books.get(id) ?? null]
    const { name } = (now ?? old)!.account
    const why = factChanges(old, now)
    return spans.map(span => ({ account: id, name, ...span, why }))
  })
}

function view(books: readonly AccountBook[], { measure, policy }: RestatementAsked) {
  const units = unitsOf(books, { level: 'account', measure, policy: { ...policy, rollUp: 'none' } })
  return {
    books: new Map(books.map(book => [book.account.id, book])),
    units: new Map(units.map(unit => [unit.id, unit])),
  }
}

type Span = Omit<RestatedSpan, 'account' | 'name' | 'why'>

function spansOf(was: Unit | undefined, is: Unit | undefined, asked: RestatementAsked): Span[] {
  const currencies = new Set([...(was?.timelines ?? []), ...(is?.timelines ?? [])].map(one => one.currency))
  return [...currencies].sort().flatMap(currency => {
    const [old, now] = [stepsIn(currency, was), stepsIn(currency, is)]
    return joined(pieces(old, now, asked).map(piece => ({ currency, ...piece })))
  })
}

const stepsIn = (currency: string, unit: Unit | undefined): (readonly Step[])[] =>
  (unit?.timelines ?? []).filter(one => one.currency === currency).map(({ steps }) => steps)

type Piece = Omit<Span, 'currency'>

/** The window cut wherever a line pays something else. */
function pieces(was: (readonly Step[])[], is: (readonly Step[])[], { from, to }: RestatementAsked): Piece[] {
  const changes = [...was, ...is].flatMap(steps => steps.map(step => step.from))
  const starts = [...new Set([from, ...changes.filter(day => day > from && day <= to)])].sort()
  return starts.map((start, at) => {
    const [before, after] = [paidTogether(was, start), paidTogether(is, start)]
    const next = starts[at + 1]
    return {
      from: start,
      to: next === undefined ? to : addDays(next, -1),
      before,
      after,
      difference: after - before,
    }
  })
}

const paidTogether = (lines: readonly (readonly Step[])[], on: Day): number =>
  lines.reduce((sum, steps) => sum + paidOn(steps, on), 0)

/** Only what differs; neighbours that tell the same are one. */
function joined(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((found, span) => {
    const last = found.at(-1)
    if (last && last.before === span.before && last.after === span.after && addDays(last.to, 1) === span.from)
      found[found.length - 1] = { ...last, to: span.to }
    else if (span.difference !== 0) found.push(span)
    return found
  }, [])
}
