import { addDays, type Day, daysBetween } from '../../day.ts'
import { contractsOf } from '../../ledger/contracts/contract-terms.ts'
import type { Contract } from '../../model/contract.ts'
import { isEscalated, isOpen, type Ticket } from '../../model/ticket.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import { customerSince } from './customer-since.ts'
import { expectedLoad } from './expected-load.ts'
import { seatsOn } from './seats.ts'
import {
  lastTouched,
  newestFirst,
  openedWithin,
  silenceOfTickets,
  ticketEvidence,
  weightOfAll,
} from './tickets.ts'

/** Below this usual load a single ticket would look like a flood. */
const leastUsual = 2
/** An escalated ticket open for longer presses. */
const pressesAfterDays = 7

/**
 * Tickets of the window, weighted by priority, against what is usual for this account: its own load before, per seat where
 * seats are known, and more in the first months of a customer. An urgent or high one that stays open keeps its weight and
 * one more: growing old is no relief, and no usual load, however high, makes it fine.
 */
export const ticketLoad = measure({
  id: 'ticket_load',
  label: 'Ticket load',
  group: 'support',
  figure: 'tickets of the window as a multiple of the usual load, weighted by priority',
  direction: 'less_is_better',
  subjective: false,
  needs: ['tickets'],
  horizonDays: 800,
  defaults: {
    windowDays: 90,
    baselineDays: 360,
    scale: curve([0.5, 100], [1, 75], [2, 35], [3.5, 0]),
    staleDays: 30,
  },
  read(view, asOf, policy, settings) {
    const known = openedWithin(view.tickets, asOf, settings.windowDays + settings.baselineDays)
    const pressing = view.tickets.filter(ticket => isPressing(ticket, asOf)).toSorted(newestFirst)
    if (known.length + pressing.length === 0) return unknown(silenceOfTickets)
    const recent = openedWithin(known, asOf, settings.windowDays)
    const burden = [...new Set([...pressing, ...recent])]
    const before = known.filter(ticket => !burden.includes(ticket))
    const growth = seatGrowth(contractsOf(view, policy), asOf, settings)
    const usual = usualLoad(before, growth ?? 1, customerSince(view, asOf, policy), asOf, settings)
    const ratio = (weightOfAll(burden) + pressing.length) / usual
    const value = scaled(ratio, settings.scale)
    return {
      value: value === null ? null : Math.min(bestWith(pressing.length), value),
      figure: ratio,
      because: [
        `${countOf(recent.length, 'ticket')} in ${settings.windowDays} days`,
        ...(burden.length > 0
          ? [`${ratio.toFixed(1)} times the usual load${growth === null ? '' : ' per seat'}`]
          : []),
        ...(pressing.length > 0 ? [`${pressing.length} urgent or high still open after a week`] : []),
      ].join(', '),
      evidence: burden.slice(0, 5).map(ticket => ticketEvidence(ticket)),
      asOf: lastTouched([...known, ...pressing], asOf),
      applies: true,
    }
  },
})

interface Spans {
  windowDays: number
  baselineDays: number
}

/** The load to expect of the window, from what came in before it and how old the customer was then and is now. */
function usualLoad(
  before: readonly Ticket[],
  growth: number,
  since: Day | null,
  asOf: Day,
  { windowDays, baselineDays }: Spans,
): number {
  const now = expectedLoad(since, asOf, windowDays)
  const then = expectedLoad(since, addDays(asOf, -windowDays), baselineDays)
  // A baseline shorter than the window is a beginning, not a habit: it is not multiplied up.
  const own = (weightOfAll(before) * growth * now) / Math.max(windowDays, then)
  return Math.max(leastUsual * Math.max(1, now / windowDays), own)
}

/** Seats now against seats in the middle of the baseline; null unless both are known. */
function seatGrowth(
  contracts: readonly Contract[],
  asOf: Day,
  { windowDays, baselineDays }: Spans,
): number | null {
  const now = seatsOn(contracts, asOf)
  const then = seatsOn(contracts, addDays(asOf, -windowDays - Math.floor(baselineDays / 2)))
  return now === null || then === null ? null : now / then
}

/** What an account can have at best with so many pressing tickets. */
const bestWith = (pressing: number): number => Math.max(0, 100 - 20 * pressing)

const isPressing = (ticket: Ticket, asOf: Day): boolean =>
  isEscalated(ticket) && isOpen(ticket, asOf) && daysBetween(ticket.openedOn, asOf) > pressesAfterDays
