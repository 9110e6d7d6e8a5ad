import { type Day, daysBetween } from '../../day.ts'
import { isOpen, type Ticket } from '../../model/ticket.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import {
  dueDay,
  lastTouched,
  newestFirst,
  openedWithin,
  type SlaDays,
  silenceOfTickets,
  ticketEvidence,
  ticketMemoryDays,
  ticketWeight,
  usualSlaDays,
} from './tickets.ts'

/** However old it grows, a ticket counts so many times its weight at most. */
const mostTimes = 3

/**
 * Open tickets that are older than they should be. Each counts its priority's weight (low ½, medium 1, high 2, urgent 3)
 * once for every full span it was given: once when it is due, twice when it has taken twice that long, three times at
 * most. One that was escalated counts once even before it is due.
 */
export const ticketAgeing = measure({
  id: 'ticket_ageing',
  label: 'Ageing tickets',
  group: 'support',
  figure: 'open tickets past their due day or escalated, weighted by priority and age',
  direction: 'less_is_better',
  subjective: false,
  needs: ['tickets'],
  horizonDays: 800,
  defaults: {
    slaDays: usualSlaDays,
    scale: curve([0, 100], [1, 80], [3, 50], [6, 20], [9, 0]),
    staleDays: 30,
  },
  read(view, asOf, _policy, { slaDays, scale }) {
    const open = view.tickets.filter(ticket => isOpen(ticket, asOf))
    const lately = openedWithin(view.tickets, asOf, ticketMemoryDays)
    if (open.length + lately.length === 0) return unknown(silenceOfTickets)
    const aged = open
      .map(ticket => ({ ticket, times: timesLate(ticket, asOf, slaDays) }))
      .filter(({ times }) => times > 0)
      .toSorted((a, b) => burdenOf(b) - burdenOf(a) || newestFirst(b.ticket, a.ticket))
    const burden = aged.reduce((sum, one) => sum + burdenOf(one), 0)
    return {
      value: scaled(burden, scale),
      figure: burden,
      because: inWords(
        open,
        aged.map(({ ticket }) => ticket),
      ),
      evidence: aged.slice(0, 5).map(({ ticket }) => ticketEvidence(ticket)),
      asOf: lastTouched([...open, ...lately], asOf),
      applies: true,
    }
  },
})

/** Full spans a ticket has taken, of those it was given to be solved in; an escalated one has taken one at least. */
function timesLate(ticket: Ticket, asOf: Day, slaDays: SlaDays): number {
  const given = Math.max(1, daysBetween(ticket.openedOn, dueDay(ticket, slaDays)))
  const spans = Math.floor(daysBetween(ticket.openedOn, asOf) / given)
  return Math.min(mostTimes, Math.max(spans, ticket.escalated === true ? 1 : 0))
}

const burdenOf = ({ ticket, times }: { ticket: Ticket; times: number }): number =>
  ticketWeight(ticket) * times

function inWords(open: readonly Ticket[], aged: readonly Ticket[]): string {
  if (open.length === 0) return 'No ticket is open'
  if (aged.length === 0) return `${countOf(open.length, 'ticket')} open, none past due or escalated`
  const oldest = aged.reduce((day, { openedOn }) => (openedOn < day ? openedOn : day), aged[0]!.openedOn)
  return `${countOf(open.length, 'ticket')} open, ${aged.length} past due or escalated, the oldest of ${oldest}`
}
