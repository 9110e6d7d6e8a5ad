import type { Day } from '../../day.ts'
import type { Ticket } from '../../model/ticket.ts'

/** What lies before is a default of some form, no date. */
export const firstPlausibleDay: Day = '2000-01-01'

/** A ticket whose dates cannot be: it is left out of every figure, since any of them may be the wrong one. */
export const isImpossible = ({ openedOn, closedOn }: Pick<Ticket, 'openedOn' | 'closedOn'>): boolean =>
  openedOn < firstPlausibleDay || (closedOn !== null && closedOn < openedOn)

/** Where most dates of an account are wrong, the others are not to be believed either. */
export const mostImpossible = (impossible: number, all: number): boolean => impossible * 2 > all

/** First day, and first day after, of what is agreed. */
interface Agreed {
  start: Day | null
  end: Day | null
}

export const endsBeforeStart = ({ start, end }: Agreed): boolean =>
  start !== null && end !== null && end < start

export const isBeforeAnyCrm = ({ start, end }: Agreed): boolean =>
  [start, end].some(day => day !== null && day < firstPlausibleDay)
