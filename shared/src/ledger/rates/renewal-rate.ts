import { addDays, type Day } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import { amountOn, stepOn } from '../units/amount-on.ts'
import type { Conversion, Timeline, Unit } from '../units/unit.ts'

/** What of a unit came up for renewal in a window, and what of it was renewed, minor units at the opening rates. */
export interface DueRenewal {
  due: number
  renewed: number
}

interface Window {
  from: Day
  to: Day
  conversion: Conversion
  policy: LedgerPolicy
}

/**
 * Renewals of lines whose term ends in (from, to], one for each day on which lines of the unit end together.
 * What is due is what they paid on their last day; renewed is what the unit pays after the end (and grace) beyond the
 * lines that were not due, never more than was due. Multi-year lines within their term are in neither.
 */
export function dueRenewals(unit: Unit, window: Window): DueRenewal[] {
  const due = unit.timelines.filter(({ scheduledEnd }) => isWithin(scheduledEnd, window))
  const days = [...new Set(due.map(({ scheduledEnd }) => scheduledEnd!))].sort()
  return days.flatMap(day => renewalOf(unit, day, window) ?? [])
}

const isWithin = (day: Day | null, { from, to }: Window): boolean => day !== null && day > from && day <= to

function renewalOf(unit: Unit, day: Day, { from, conversion, policy }: Window): DueRenewal | null {
  const ending = endingTogether(unit, day)
  const due = ending.reduce(
    (sum, line) => sum + atOpeningRate(lastAmount(line, day), line, conversion, from),
    0,
  )
  if (due <= 0) return null
  const after = addDays(day, policy.graceDays)
  const ended = new Set(ending.map(({ lineId }) => lineId))
  const others = { ...unit, timelines: unit.timelines.filter(line => goesOn(line, day, ended)) }
  const beyond = amountOn(unit, after, conversion, from) - amountOn(others, after, conversion, from)
  return { due, renewed: Math.min(due, Math.max(0, beyond)) }
}

/** The lines whose term ends on a day; one that was replaced within its term by another of them is not due twice. */
function endingTogether({ timelines }: Unit, day: Day): Timeline[] {
  const ending = timelines.filter(({ scheduledEnd }) => scheduledEnd === day)
  const replaced = new Set(ending.flatMap(({ replaces }) => replaces))
  return ending.filter(({ lineId }) => !replaced.has(lineId))
}

/** A line that paid before the day, was not due on it and is no early renewal of one that was. */
const goesOn = ({ steps, scheduledEnd, replaces }: Timeline, day: Day, ended: ReadonlySet<string>): boolean =>
  scheduledEnd !== day &&
  !replaces.some(id => ended.has(id)) &&
  (stepOn(steps, addDays(day, -1))?.arr ?? 0) > 0

/** What a line paid last, up to the day before: a successor may have begun early. */
const lastAmount = ({ steps }: Timeline, day: Day): number =>
  steps.findLast(({ from, arr }) => from < day && arr > 0)?.arr ?? 0

const atOpeningRate = (minor: number, { currency }: Timeline, { convert }: Conversion, on: Day): number =>
  convert(minor, currency, on) ?? 0
