import { ticket } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Ticket } from '../../model/ticket.ts'
import { ticketSentiment } from './ticket-sentiment.ts'

const wrote = (days: number, text: string | null, facts: Partial<Ticket> = {}) =>
  ticket(days, { text, ...facts })
const angry = 'This is unacceptable, we have been waiting for weeks.'
const pleased = 'We love the new report, great work.'
const plain = 'The list is empty since Monday.'
const read = (...tickets: Ticket[]) => readOf(ticketSentiment, { tickets })

describe('sentiment of tickets', () => {
  it('orders accounts as a person would', () => {
    const values = [
      read(wrote(1, angry), wrote(2, angry), wrote(3, angry)),
      read(wrote(1, angry)),
      read(wrote(1, angry), wrote(1, pleased, { id: 'b' })),
      read(wrote(1, pleased)),
    ].map(({ value }) => value!)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect(values[1]).toBeLessThan(50)
    expect(values[3]).toBeGreaterThan(80)
  })

  it('lets an outburst fade', () => {
    const [fresh, old] = [read(wrote(1, angry)), read(wrote(150, angry))]
    expect(old.value!).toBeGreaterThan(fresh.value!)
    expect(old.value!).toBeLessThan(65)
  })

  it.each([
    ['there is no ticket', [], /no text of tickets/],
    ['no ticket has a text', [wrote(5, null)], /no text of tickets/],
    ['no text shows a feeling', [wrote(5, plain)], /Too little in tickets/],
    ['there are three words', [wrote(5, 'Bad.', { subject: 'Export fails' })], /Too little in tickets/],
    ['the last text is half a year old', [wrote(180, angry)], /no text of tickets/],
  ])('does not know when %s', (_, tickets, because) => {
    expect(read(...tickets)).toEqual(isUnknown(because))
  })

  it('quotes what decided, the strongest first, with a link', () => {
    const reading = read(
      wrote(1, 'The export is slow again today.'),
      wrote(9, angry, { url: 'https://crm.example/9' }),
      wrote(12, plain),
    )
    expect(reading.because).toBe('2 of 2 tickets that show a feeling are negative, the latest of 2026-06-29')
    expect(reading.evidence).toEqual([
      {
        text: 'complaint in the ticket of 2026-06-21',
        url: 'https://crm.example/9',
        personal: '“Export fails. This is unacceptable, we have been waiting …”',
      },
      {
        text: 'complaint in the ticket of 2026-06-29',
        url: null,
        personal: '“… fails. The export is slow again today”',
      },
    ])
  })
})
