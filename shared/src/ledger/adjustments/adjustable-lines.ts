import type { Day } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import type { Money } from '../../money.ts'
import type { AccountBook } from '../account-book.ts'
import { lifeOf } from '../lines/life.ts'
import { recurs } from '../lines/recurs.ts'
import type { Step } from '../lines/step.ts'
import { successorsOf } from '../lines/successor-of.ts'
import { linksOf } from '../units/links.ts'
import { timelinesOf } from '../units/timelines-of.ts'
import type { Timeline } from '../units/unit.ts'
import { adjustmentLines } from './adjustment-line.ts'
import { paidOn } from './reach.ts'

/** A line of an account that a person may adjust, with what its source says and what is counted. */
export interface AdjustableLine {
  line: ContractLine
  end: Day | null
  /** Null where neither a source nor a person knows the price. */
  currency: string | null
  source: readonly Step[]
  counted: readonly Step[]
}

/** The recurring lines of an account, those only a person knows of among them. */
export function adjustableLines(book: AccountBook, policy: LedgerPolicy): AdjustableLine[] {
  const unsaid = { ...book, adjustments: book.adjustments.filter(({ lineId }) => lineId === null) }
  const [counted, source] = [timelinesByLine(book, policy), timelinesByLine(unsaid, policy)]
  const lines = [...book.lines, ...adjustmentLines(book.adjustments)].filter(recurs)
  const successors = successorsOf(lines, policy)
  return lines.map(line => ({
    line,
    end: lifeOf(line, policy, successors.get(line.id) ?? null).end,
    currency: counted.get(line.id)?.currency ?? line.price?.currency ?? null,
    source: source.get(line.id)?.steps ?? [],
    counted: counted.get(line.id)?.steps ?? [],
  }))
}

const timelinesByLine = (book: AccountBook, policy: LedgerPolicy): Map<string, Timeline> => {
  const timelines = timelinesOf(book, linksOf([book]), { measure: 'arr', policy })
  return new Map(timelines.map(timeline => [timeline.lineId, timeline]))
}

export const isInForce = ({ line, end }: AdjustableLine, on: Day): boolean =>
  line.start <= on && (end === null || on < end)

/** What the source says of a day; null when it knows no price. */
export const sourceOn = ({ line, source }: AdjustableLine, on: Day): Money | null =>
  line.price === null ? null : { minor: paidOn(source, on), currency: line.price.currency }

/** Yearly revenue of all lines on a day, by currency. */
export function countedOn(lines: readonly AdjustableLine[], on: Day): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { currency, counted } of lines)
    if (currency !== null) sums.set(currency, (sums.get(currency) ?? 0) + paidOn(counted, on))
  return sums
}
