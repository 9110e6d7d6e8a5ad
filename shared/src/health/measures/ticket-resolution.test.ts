import { daysAgo, ticket } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Ticket } from '../../model/ticket.ts'
import { ticketResolution } from './ticket-resolution.ts'

/** A ticket of medium priority, which has 14 days, closed after so many; null = still open. */
const taken = (days: number, closedAfter: number | null, facts: Partial<Ticket> = {}) =>
  ticket(days, { closedOn: closedAfter === null ? null : daysAgo(days - closedAfter), ...facts })
const kept = [40, 50, 60, 70].map(days => taken(days, 14))
const read = (tickets: Ticket[], set = {}) => readOf(ticketResolution, { tickets }, set)

describe('tickets solved in time', () => {
  it.each([
    ['all of them', kept, 100],
    ['four of five', [...kept, taken(80, 15)], 70],
    ['one of two', [kept[0]!, taken(80, 15)], 30],
    ['none', [taken(80, 15)], 0],
    ['an open one past its day is broken', [...kept, taken(20, null)], 70],
    ['an open one that is not due is not judged', [...kept, taken(13, null)], 100],
    ['an open one due today is not judged', [...kept, taken(14, null)], 100],
    ['an urgent one has two days', [...kept, taken(80, 3, { priority: 'urgent' })], 70],
    ['its own due day goes first', [...kept, taken(80, 20, { dueOn: daysAgo(60) })], 100],
    ['closed before the window', [...kept, taken(300, 20)], 100],
  ])('%s', (_, tickets, expected) => {
    expect(read(tickets).value).toBeCloseTo(expected, 9)
  })

  it('gives the days it is told to give', () => {
    expect(read([taken(80, 15)], { slaDays: { low: 60, medium: 30, high: 10, urgent: 5 } }).value).toBe(100)
  })

  it('does not know when nothing was closed or fell due', () => {
    expect(read([taken(5, null)])).toEqual(isUnknown(/No ticket was closed or fell due in 180 days/))
  })

  it('shows the broken ones first', () => {
    const reading = read([kept[0]!, taken(80, 20)])
    expect(reading.because).toBe('1 of 2 tickets of 180 days were solved in time')
    expect(reading.evidence.map(({ text }) => text)).toEqual([
      'ticket of 2026-04-11 (medium), due 2026-04-25, closed 2026-05-01',
      'ticket of 2026-05-21 (medium), due 2026-06-04, closed 2026-06-04',
    ])
  })
})
