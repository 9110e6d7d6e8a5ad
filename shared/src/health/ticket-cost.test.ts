import {
  activeEachWeek,
  answer,
  daysAgo,
  deal,
  ticket,
  touch,
  viewOf,
} from '../../../test/cases/account-view.ts'
import { rulesOf } from '../../../test/cases/rules.ts'
import { assess } from '../assessment.ts'
import { bandOf } from './band.ts'
import { defaultScorecard } from './scorecard.ts'
import { ticketCost } from './ticket-cost.ts'

const rules = rulesOf()
const urgent = ticket(20, { priority: 'urgent', closedOn: null })
const older = [100, 110, 190, 200, 280, 290, 370, 380].map(days => ticket(days))
const customer = (tickets = [urgent, ...older]) =>
  viewOf({
    account: { customerSince: daysAgo(700) },
    deals: [deal({ seats: 40, amount: '48000' })],
    touchpoints: [touch(5), touch(40)],
    usage: activeEachWeek(30),
    surveys: [answer(30, 9)],
    tickets,
  })
const exact = (view: ReturnType<typeof customer>) => assess(view, rules, null).score.exact!

it('is what the score would be without the ticket, less what it is', () => {
  const { points, because } = ticketCost(customer(), urgent.id, rules, null)
  expect(points).toBeCloseTo(exact(customer(older)) - exact(customer()), 10)
  expect(points).toBeGreaterThan(0)
  expect(because).toBeNull()
})

it('names the measures that read it, with and without it', () => {
  const { effects } = ticketCost(customer(), urgent.id, rules, null)
  expect(effects.map(({ measure }) => measure)).toContain('ticket_load')
  for (const { value, without } of effects) expect(without!).toBeGreaterThan(value!)
})

it('asks the model, whatever a person said', () => {
  const by = { id: 'o', accountId: '1', score: 90, band: null, reason: 'x', by: 'ana' } as const
  const override = { ...by, from: daysAgo(1), until: daysAgo(-30), decay: 'none' as const }
  expect(ticketCost({ ...customer(), override }, urgent.id, rules, null)).toEqual(
    ticketCost(customer(), urgent.id, rules, null),
  )
})

it('does not take the last value of a measure of tickets for what it would be without the ticket', () => {
  const alone = customer([urgent])
  const held = { value: 10, because: 'Urgent', asOf: daysAgo(1), lastKnown: null }
  const standing = {
    band: bandOf(50, defaultScorecard.bands),
    readings: new Map([['ticket_load', held]]),
  }
  const { effects } = ticketCost(alone, urgent.id, rules, standing)
  expect(effects.find(({ measure }) => measure === 'ticket_load')).toMatchObject({ without: null })
})

it('is unknown for a ticket that no measure reads, and without a score', () => {
  expect(ticketCost(customer(older), urgent.id, rules, null)).toMatchObject({
    points: null,
    because: expect.stringContaining('No measure reads this ticket'),
  })
  expect(ticketCost(viewOf({ tickets: [urgent] }), urgent.id, rules, null)).toMatchObject({
    points: null,
    because: expect.stringContaining('of the scorecard has data'),
  })
})
