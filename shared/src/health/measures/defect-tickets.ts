import { isOpen, type Ticket } from '../../model/ticket.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import {
  lastTouched,
  newestFirst,
  openedWithin,
  ticketEvidence,
  ticketMemoryDays,
  weightOfAll,
} from './tickets.ts'

/**
 * Defects the account reported in the window, and those still open whenever they were reported, weighted by priority; an
 * open one counts twice. They are not held against the account's own habit: whoever is used to a product that
 * breaks is not well served. Tickets without a category say nothing here.
 */
export const defectTickets = measure({
  id: 'defect_tickets',
  label: 'Defects',
  group: 'support',
  figure: 'defects of the window weighted by priority, open ones twice',
  direction: 'less_is_better',
  subjective: false,
  needs: ['tickets', 'ticket_categories'],
  horizonDays: 800,
  defaults: {
    windowDays: 90,
    scale: curve([0, 100], [1, 85], [3, 60], [6, 30], [10, 0]),
    staleDays: 30,
  },
  read(view, asOf, _policy, { windowDays, scale }) {
    const sorted = view.tickets.filter(({ category }) => category !== null)
    const open = sorted.filter(ticket => ticket.category === 'defect' && isOpen(ticket, asOf))
    const lately = openedWithin(sorted, asOf, ticketMemoryDays)
    if (open.length + lately.length === 0)
      return unknown('No ticket of the last 15 months says what it is about')
    const recent = openedWithin(sorted, asOf, windowDays).filter(isDefect)
    const defects = [...new Set([...open.toSorted(newestFirst), ...recent])]
    const burden = weightOfAll(defects) + weightOfAll(open)
    return {
      value: scaled(burden, scale),
      figure: burden,
      because:
        defects.length === 0
          ? `No defect was reported in ${windowDays} days, and none is open`
          : `${countOf(recent.length, 'defect')} reported in ${windowDays} days, ${open.length} open`,
      evidence: defects.slice(0, 5).map(ticket => ticketEvidence(ticket)),
      asOf: lastTouched([...open, ...lately], asOf),
      applies: true,
    }
  },
})

const isDefect = ({ category }: Ticket): boolean => category === 'defect'
