import { asOf, daysAgo, ticket } from '../../../test/cases/account-view.ts'
import { isEscalated, isOpen } from './ticket.ts'

describe('a ticket', () => {
  it.each([
    ['never closed', { closedOn: null }, true],
    ['closed later', { closedOn: daysAgo(-1) }, true],
    ['closed that day', { closedOn: asOf }, false],
    ['closed before', { closedOn: daysAgo(1) }, false],
    ['opened later', { openedOn: daysAgo(-1), closedOn: null }, false],
  ])('%s: open is %p', (_, facts, expected) => {
    expect(isOpen(ticket(10, facts), asOf)).toBe(expected)
  })

  it('is escalated when high or urgent', () => {
    const priorities = ['low', 'medium', 'high', 'urgent'] as const
    expect(priorities.filter(priority => isEscalated(ticket(1, { priority })))).toEqual(['high', 'urgent'])
  })
})
