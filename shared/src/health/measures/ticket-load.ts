import { addDays, daysBetween } from '../../day.ts'
import { isEscalated, isOpen, type Ticket } from '../../model/ticket.ts'
import { interpolate, type Measure, unknown } from '../measure.ts'

const window = 90
const baselineWindows = 4
/** Below this usual load a single ticket would look like a flood. */
const leastUsual = 2
const weights: Record<Ticket['priority'], number> = { low: 0.5, medium: 1, high: 2, urgent: 3 }

const byRatio = [
  [0.5, 100],
  [1, 75],
  [2, 35],
  [3.5, 0],
] as const

/** What an account can have at best with so many pressing tickets. */
const bestWith = (pressing: number): number => Math.max(0, 100 - 20 * pressing)

/**
 * Tickets of the last 90 days, weighted by priority, against the account's own year before. An urgent or
 * high one that stays open keeps its weight and one more: growing old is no relief, and no usual load,
 * however high, makes it fine.
 */
export const ticketLoad: Measure = {
  id: 'ticket_load',
  label: 'Ticket load',
  needs: ['tickets'],
  horizonDays: window * (baselineWindows + 1),
  read(view, asOf) {
    const since = addDays(asOf, -window)
    const known = view.tickets.filter(
      ticket =>
        ticket.openedOn <= asOf && daysBetween(ticket.openedOn, asOf) < window * (baselineWindows + 1),
    )
    const pressing = view.tickets.filter(ticket => isPressing(ticket, asOf))
    if (known.length + pressing.length === 0)
      return unknown('No ticket in the last 15 months: silence, which is not the same as health')
    const recent = known.filter(ticket => ticket.openedOn > since)
    const burden = new Set([...pressing, ...recent])
    const usual = Math.max(leastUsual, load(known.filter(ticket => !burden.has(ticket))) / baselineWindows)
    const ratio = (load([...burden]) + pressing.length) / usual
    return {
      value: Math.min(bestWith(pressing.length), interpolate(ratio, byRatio)),
      because: `${recent.length} ticket${recent.length === 1 ? '' : 's'} in 90 days, ${ratio.toFixed(1)} times the usual load${pressing.length > 0 ? `, ${pressing.length} urgent or high still open after a week` : ''}`,
      evidence: [...burden].slice(0, 5).map(ticket => ({
        text: `${ticket.priority}: ${ticket.subject} (${ticket.openedOn})`,
        url: ticket.url,
      })),
    }
  },
}

const load = (tickets: readonly Ticket[]): number =>
  tickets.reduce((sum, ticket) => sum + weights[ticket.priority], 0)

const isPressing = (ticket: Ticket, asOf: string): boolean =>
  isEscalated(ticket) && isOpen(ticket, asOf) && daysBetween(ticket.openedOn, asOf) > 7
