import { type Day, daysBetween } from '../../day.ts'
import type { Ticket } from '../../model/ticket.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'
import { dueDay, lastTouched, newestFirst, type SlaDays, ticketEvidence, usualSlaDays } from './tickets.ts'

/**
 * Share of tickets that were solved in time. Judged is what was closed within the window, and what is still open
 * past its due day: a ticket that is not due yet has broken nothing. A ticket's own due day goes before the days its priority
 * allows.
 */
export const ticketResolution = measure({
  id: 'ticket_resolution',
  label: 'Tickets solved in time',
  group: 'support',
  figure: 'share of tickets solved by their due day',
  direction: 'more_is_better',
  subjective: false,
  needs: ['tickets'],
  horizonDays: 800,
  defaults: {
    windowDays: 180,
    slaDays: usualSlaDays,
    scale: curve([0, 0], [0.5, 30], [0.8, 70], [0.95, 100]),
    staleDays: 30,
  },
  read(view, asOf, _policy, { windowDays, slaDays, scale }) {
    const judged = view.tickets
      .filter(({ openedOn }) => openedOn <= asOf)
      .filter(ticket => isJudged(ticket, asOf, windowDays, slaDays))
    if (judged.length === 0) return unknown(`No ticket was closed or fell due in ${windowDays} days`)
    const broken = judged.filter(ticket => !wasKept(ticket, asOf, slaDays)).toSorted(newestFirst)
    const kept = judged.filter(ticket => !broken.includes(ticket)).toSorted(newestFirst)
    const share = kept.length / judged.length
    return {
      value: scaled(share, scale),
      figure: share,
      because: `${kept.length} of ${judged.length} tickets of ${windowDays} days were solved in time`,
      evidence: [...broken, ...kept]
        .slice(0, 5)
        .map(ticket => ticketEvidence(ticket, `, due ${dueDay(ticket, slaDays)}, ${endOf(ticket, asOf)}`)),
      asOf: lastTouched(judged, asOf),
      applies: true,
    }
  },
})

const closedBy = ({ closedOn }: Ticket, asOf: Day): Day | null =>
  closedOn !== null && closedOn <= asOf ? closedOn : null

function isJudged(ticket: Ticket, asOf: Day, windowDays: number, slaDays: SlaDays): boolean {
  const closed = closedBy(ticket, asOf)
  return closed === null ? dueDay(ticket, slaDays) < asOf : daysBetween(closed, asOf) < windowDays
}

const wasKept = (ticket: Ticket, asOf: Day, slaDays: SlaDays): boolean => {
  const closed = closedBy(ticket, asOf)
  return closed !== null && closed <= dueDay(ticket, slaDays)
}

const endOf = (ticket: Ticket, asOf: Day): string => {
  const closed = closedBy(ticket, asOf)
  return closed === null ? 'still open' : `closed ${closed}`
}
