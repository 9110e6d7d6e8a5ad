import fc from 'fast-check'
import { asOf, daysAgo, deal, ticket } from '../../../../test/cases/account-view.ts'
import { anyTickets } from '../../../../test/cases/any-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Ticket } from '../../model/ticket.ts'
import { ticketLoad } from './ticket-load.ts'

const read = (tickets: Ticket[]) => readOf(ticketLoad, { tickets })
/** Two medium tickets in each of the four quarters before: a usual load of 2 a quarter. */
const usual = [100, 110, 190, 200, 280, 290, 370, 380].map(days => ticket(days))
const lows = [1, 2].map(days => ticket(days, { priority: 'low' }))
const open = (days: number, priority: Ticket['priority'] = 'urgent') =>
  ticket(days, { priority, closedOn: null })

describe('ticket load', () => {
  it.each([
    ['none lately', usual, 100],
    ['half as many as usual', [ticket(5), ...usual], 100],
    ['as many as usual', [ticket(5), ticket(6), ...usual], 75],
    ['half as many again', [ticket(5), ticket(6), ticket(7), ...usual], 55],
    ['as many as usual, by weight', [ticket(5), ...lows, ...usual], 75],
    ['a high one, closed', [ticket(5, { priority: 'high' }), ...usual], 75],
    ['a high one, still open after a week', [open(8, 'high'), ...usual], 55],
    ['a high one, open for exactly a week', [open(7, 'high'), ...usual], 75],
    ['an urgent one, closed', [ticket(5, { priority: 'urgent' }), ...usual], 55],
    ['an urgent one, still open after a week', [open(30), ...usual], 35],
    ['two urgent ones, still open after a week', [open(30), open(31), ...usual], 0],
    [
      'three high ones still open, however many are usual',
      [
        open(8, 'high'),
        open(9, 'high'),
        open(10, 'high'),
        ...Array.from({ length: 80 }, (_, at) => ticket(95 + at * 4)),
      ],
      40,
    ],
    ['medium ones, still open', [open(60, 'medium'), open(61, 'medium'), ...usual], 75],
    ['a first one ever', [ticket(5)], 100],
    ['three in an account that hardly ever has any', [ticket(5), ticket(6), ticket(7), ticket(200)], 55],
    ['one on the last day of the recent window', [ticket(89), ticket(5), ...usual], 75],
    ['an urgent one open for longer than the recent window', [open(120), ...usual], 35],
    ['an urgent one forgotten for two years', [open(700)], 35],
    ['a low one that was escalated', [ticket(5, { priority: 'low', escalated: true }), ...usual], 75],
  ])('%s', (_, tickets, expected) => {
    expect(read(tickets).value).toBeCloseTo(expected, 9)
  })

  it.each([
    ['there is no ticket', []],
    ['the last one is older than 15 months and closed', [ticket(450)]],
    ['an old one was left open at low priority', [open(700, 'low')]],
  ])('does not take silence for health when %s', (_, tickets) => {
    expect(read(tickets)).toEqual(isUnknown(/silence/))
  })

  it.each([
    ['as many seats', 100, 100, 8, 35],
    ['twice the seats may bring twice the tickets', 50, 100, 8, 75],
    ['half the seats make as many a burden', 100, 50, 4, 35],
    ['seats that were not known before compare with nothing', null, 100, 8, 35],
  ])('%s', (_, then, now, count, expected) => {
    const deals = [
      deal({ id: '1', start: '2025-01-01', end: '2026-01-01', seats: then }),
      deal({ id: '2', start: '2026-01-01', end: '2027-01-01', seats: now, purpose: 'renewal' }),
    ]
    const four = [...usual, ...usual].map((one, at) => ({ ...one, id: `usual-${at}` }))
    const tickets = [...four, ...Array.from({ length: count }, (_none, at) => ticket(at + 1))]
    const account = { customerSince: '2020-01-01' }
    expect(readOf(ticketLoad, { tickets, deals, account }).value).toBeCloseTo(expected, 9)
  })

  it.each([
    ['a settled customer', 2000, 35],
    ['one at the end of its second quarter', 179, 51],
    ['one at the end of its first quarter', 89, 75 - 40 * (4 / 3.5 - 1)],
  ])('expects more of a young customer: four tickets of %s', (_, age, expected) => {
    const tickets = [1, 2, 3, 4].map(days => ticket(days))
    const account = { customerSince: daysAgo(age) }
    expect(readOf(ticketLoad, { tickets, account }).value).toBeCloseTo(expected, 9)
  })

  it('moves a ticket into the baseline when the recent window has passed it', () => {
    expect(read([ticket(90), ...usual]).because).toMatch(/^0 tickets/)
    expect(read([ticket(89), ...usual]).because).toMatch(/^1 ticket /)
  })

  it('shows the pressing tickets first', () => {
    const reading = read([ticket(2), open(20), ...usual])
    expect(reading.because).toBe(
      '2 tickets in 90 days, 2.5 times the usual load, 1 urgent or high still open after a week',
    )
    expect(reading.evidence.map(({ text }) => text)).toEqual([
      'ticket of 2026-06-10 (urgent)',
      'ticket of 2026-06-28 (medium)',
    ])
  })

  it('reads a ticket closed after the day in question as open', () => {
    const closedLater = ticket(20, { priority: 'high', closedOn: daysAgo(-5) })
    expect(read([closedLater])).toEqual(read([{ ...closedLater, closedOn: null }]))
  })

  it('never falls when a ticket is closed or a recent one turns out less urgent', () => {
    fc.assert(
      fc.property(anyTickets, fc.nat(11), (tickets, at) => {
        const before = read(tickets).value
        const picked = tickets[at % Math.max(1, tickets.length)]
        if (before === null || !picked) return
        const recent = picked.openedOn > daysAgo(90)
        const better = { ...picked, closedOn: asOf, priority: recent ? ('low' as const) : picked.priority }
        const after = read(tickets.map(own => (own === picked ? better : own))).value
        if (after !== null) expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('never rises when a recent ticket is added to an account that has tickets', () => {
    fc.assert(
      fc.property(anyTickets, fc.nat(89), (tickets, days) => {
        const before = read(tickets).value
        if (before !== null) expect(read([...tickets, ticket(days)]).value!).toBeLessThanOrEqual(before)
      }),
    )
  })
})
