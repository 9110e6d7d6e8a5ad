import type { Quarantine } from '../../model/quarantine.ts'

/*
 * Without an age: these words are written into the record and must not change while nothing happens.
 */

export const contactsCounted: Quarantine = {
  need: 'active_users',
  because: 'The imported active users equal the number of contacts, week after week',
}

export const ticketDatesWrong: Quarantine = {
  need: 'tickets',
  because: 'Most tickets have dates that cannot be, such as a close before the opening',
}

export const isCountOfContacts = ({ because }: Quarantine): boolean => because === contactsCounted.because
