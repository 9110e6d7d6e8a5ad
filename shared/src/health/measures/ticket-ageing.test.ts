import { daysAgo, ticket } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Ticket } from '../../model/ticket.ts'
import { ticketAgeing } from './ticket-ageing.ts'

const open = (days: number, facts: Partial<Ticket> = {}) => ticket(days, { closedOn: null, ...facts })
const read = (tickets: Ticket[], set = {}) => readOf(ticketAgeing, { tickets }, set)

describe('ageing tickets', () => {
  it.each([
    ['all closed', [ticket(30)], 100],
    ['open, but young', [open(13)], 100],
    ['a medium one, due', [open(14)], 80],
    ['a medium one, open for twice its time', [open(28)], 65],
    ['a medium one, forgotten for two years', [open(700)], 50],
    ['a low one, due', [open(30, { priority: 'low' })], 90],
    ['a high one, due', [open(5, { priority: 'high' })], 65],
    ['an urgent one, due', [open(2, { priority: 'urgent' })], 50],
    ['an urgent one, open for three times its time', [open(6, { priority: 'urgent' })], 0],
    ['a young one that was escalated', [open(1, { escalated: true })], 65],
    ['high priority alone is no escalation', [open(1, { priority: 'high' })], 100],
    ['a due day of its own, still to come', [open(60, { dueOn: daysAgo(-5) })], 100],
    ['a due day of its own, past', [open(10, { dueOn: daysAgo(5) })], 65],
    ['a due day that makes no sense', [open(10, { dueOn: daysAgo(50) })], 100],
    ['closed after the day in question', [ticket(14, { closedOn: daysAgo(-2) })], 80],
  ])('%s', (_, tickets, expected) => {
    expect(read(tickets).value).toBeCloseTo(expected, 9)
  })

  it.each([
    ['there is no ticket', []],
    ['the last one is older than 15 months and closed', [ticket(460)]],
  ])('does not take silence for health when %s', (_, tickets) => {
    expect(read(tickets)).toEqual(isUnknown(/silence/))
  })

  it('gives the time it is told to give', () => {
    const slaDays = { low: 90, medium: 60, high: 30, urgent: 7 }
    expect(read([open(14)], { slaDays }).value).toBe(100)
  })

  it('shows the heaviest first and counts in words that stay the same', () => {
    const reading = read([open(3), open(14), open(6, { priority: 'urgent', url: 'https://crm.example/6' })])
    expect(reading.because).toBe('3 tickets open, 2 past due or escalated, the oldest of 2026-06-16')
    expect(reading.evidence).toEqual([
      { text: 'ticket of 2026-06-24 (urgent)', url: 'https://crm.example/6', personal: 'Export fails' },
      { text: 'ticket of 2026-06-16 (medium)', url: null, personal: 'Export fails' },
    ])
  })
})
