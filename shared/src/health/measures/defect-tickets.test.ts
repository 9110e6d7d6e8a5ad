import { ticket } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Ticket } from '../../model/ticket.ts'
import { evidenceInWords } from '../evidence-in-words.ts'
import { defectTickets } from './defect-tickets.ts'

const defect = (days: number, facts: Partial<Ticket> = {}) => ticket(days, { category: 'defect', ...facts })
const read = (tickets: Ticket[]) => readOf(defectTickets, { tickets })

describe('defects', () => {
  it.each([
    ['questions only', [ticket(5, { category: 'how_to' })], 100],
    ['one, solved', [defect(5)], 85],
    ['one, open', [defect(5, { closedOn: null })], 72.5],
    ['an old one, open', [defect(200, { closedOn: null })], 72.5],
    ['an old one, solved', [defect(200)], 100],
    ['an urgent one, open', [defect(5, { priority: 'urgent', closedOn: null })], 30],
    ['three in a quarter', [defect(5), defect(6), defect(7)], 60],
    ['ten in a quarter', Array.from({ length: 10 }, (_, at) => defect(at + 1)), 0],
    ['tickets that do not say what they are about count nothing', [defect(5), ticket(6), ticket(7)], 85],
  ])('%s', (_, tickets, expected) => {
    expect(read(tickets).value).toBeCloseTo(expected, 9)
  })

  it.each([
    ['there is no ticket', []],
    ['none says what it is about', [ticket(5)]],
  ])('does not know when %s', (_, tickets) => {
    expect(read(tickets)).toEqual(isUnknown(/says what it is about/))
  })

  it('shows those still open first', () => {
    const reading = read([defect(5), defect(100, { closedOn: null, subject: 'Login fails' })])
    expect(reading.because).toBe('1 defect reported in 90 days, 1 open')
    expect(reading.evidence.map(evidenceInWords)).toEqual([
      'Login fails: ticket of 2026-03-22 (medium)',
      'Export fails: ticket of 2026-06-25 (medium)',
    ])
  })
})
