import type { Ticket } from '../../model/ticket.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import { customerSince } from './customer-since.ts'
import { scaleForAge } from './scale-for-age.ts'
import { lastTouched, openedWithin, ticketEvidence, ticketMemoryDays } from './tickets.ts'

/**
 * Questions how something is done. Some are a good sign: who asks is working with the product, above all at the beginning.
 * None is a weaker sign, since nobody may be trying; many say that the product is hard to use. So neither more nor less is
 * better, and the measure is mild at both ends. How many are fine follows the time as a customer.
 */
export const howToTickets = measure({
  id: 'how_to_tickets',
  label: 'How-to questions',
  group: 'adoption',
  figure: 'how-to questions of the window',
  direction: 'u_shaped',
  subjective: false,
  needs: ['tickets', 'ticket_categories'],
  horizonDays: ticketMemoryDays,
  defaults: {
    windowDays: 90,
    byTenure: [
      { fromDays: 0, scale: curve([0, 60], [2, 100], [8, 100], [20, 50]) },
      { fromDays: 180, scale: curve([0, 75], [1, 95], [3, 95], [6, 70], [12, 40]) },
    ],
    staleDays: 30,
  },
  read(view, asOf, policy, { windowDays, byTenure }) {
    const lately = openedWithin(view.tickets, asOf, ticketMemoryDays).filter(isSorted)
    if (lately.length === 0) return unknown('No ticket of the last 15 months says what it is about')
    const questions = openedWithin(lately, asOf, windowDays).filter(({ category }) => category === 'how_to')
    const scale = scaleForAge(byTenure, customerSince(view, asOf, policy), asOf)
    return {
      value: scaled(questions.length, scale),
      figure: questions.length,
      because: `${countOf(questions.length, 'how-to question')} in ${windowDays} days`,
      evidence: questions.slice(0, 5).map(ticket => ticketEvidence(ticket)),
      asOf: lastTouched(lately, asOf),
      applies: true,
    }
  },
})

const isSorted = ({ category }: Ticket): boolean => category !== null
