import { activeEachWeek, contract, daysAgo, ticket, touch, viewOf } from '../../../test/cases/account-view.ts'
import { arrOn } from '../ledger/arr.ts'
import { renewalOn } from '../ledger/renewal.ts'
import type { Contact } from '../model/contact.ts'
import type { Contract } from '../model/contract.ts'
import { Policy } from '../policy.ts'
import { holds } from './condition-holds.ts'
import { factNames, isConcluded } from './fact-table.ts'
import { viewFacts } from './view-facts.ts'

const factsOf = (
  facts: Parameters<typeof viewOf>[0] = {},
  contracts: readonly Contract[] = [],
  rules = {},
) => {
  const policy = Policy.parse(rules)
  const view = viewOf(facts)
  const renewal = renewalOn(contracts, view.asOf, policy)
  return viewFacts(view, { contracts, renewal, arr: arrOn(contracts, view.asOf) }, policy)
}
const valuesOf = (...of: Parameters<typeof factsOf>) => factsOf(...of).values

const paying = (minor: number | null, facts: Partial<Contract> = {}, currency = 'USD') =>
  contract({ arr: minor === null ? null : { minor, currency }, ...facts })
const person = (id: string, facts: Partial<Contact> = {}): Contact => ({
  id,
  name: id,
  jobTitle: null,
  role: null,
  formerly: null,
  bounced: false,
  inactive: null,
  url: null,
  ...facts,
})

describe('the facts of a view', () => {
  it('have every name that is not concluded', () => {
    const named = factNames.filter(name => !isConcluded(name) && !name.endsWith('.NAME'))
    expect(Object.keys(valuesOf()).sort()).toEqual([...named].sort())
  })

  it('are not known of an account nothing is known of', () => {
    const { name, parent, contacts, ...others } = valuesOf()
    expect({ name, parent, contacts }).toEqual({ name: 'Acme', parent: false, contacts: 0 })
    expect(Object.values(others).every(value => value === null)).toBe(true)
  })

  it('tell the renewal', () => {
    const facts = valuesOf({}, [paying(120_000, { end: '2026-08-01', noticeDays: 14, autoRenews: true })])
    expect(facts).toMatchObject({
      renewalStatus: 'in_notice_window',
      renewalDate: '2026-08-01',
      daysToRenewal: 32,
      noticeDate: '2026-07-18',
      autoRenews: true,
      renewalBasis: 'stated',
    })
  })

  it.each<[string, Contract[], object, object]>([
    ['one currency', [paying(120_050)], {}, { arr: 1200.5, currency: 'USD', lines: 1 }],
    ['an unknown amount', [paying(null)], {}, { arr: null, currency: null, lines: null }],
    ['several currencies', [paying(100_000), paying(100_000, {}, 'EUR')], {}, { arr: null, currency: null }],
    [
      'several currencies with a rate',
      [paying(100_000), paying(100_000, {}, 'EUR')],
      { reportingCurrency: 'USD', rates: [{ on: '2026-01-01', currency: 'EUR', rate: 1.5 }] },
      { arr: 2500, currency: null, lines: 2 },
    ],
    [
      'a currency without a rate',
      [paying(100_000)],
      { reportingCurrency: 'EUR' },
      { arr: null, currency: 'USD' },
    ],
    ['an ended contract', [paying(100_000, { end: '2026-03-01' })], {}, { arr: 0, lines: 0, seats: 0 }],
    ['no contract', [], {}, { arr: null, lines: null, seats: null }],
  ])('count the money of %s', (_, contracts, policy, expected) => {
    expect(valuesOf({}, contracts, policy)).toMatchObject(expected)
  })

  it('count time as a customer from the first contract that was to be paid', () => {
    const contracts = [paying(0, { start: '2025-01-01' }), paying(100, { start: '2026-06-01' })]
    expect(valuesOf({}, contracts)).toMatchObject({ customerSince: '2026-06-01', tenureDays: 29 })
  })

  it('tell who is there and when somebody last answered', () => {
    const contacts = [
      person('a', { role: 'champion' }),
      person('b', { role: 'champion' }),
      person('c', { role: 'economic_buyer', inactive: true }),
      person('d', { role: 'user' }),
    ]
    const touchpoints = [touch(2, { twoWay: false }), touch(9)]
    expect(valuesOf({ contacts, touchpoints })).toMatchObject({
      contacts: 4,
      rolesCovered: 1,
      lastTouch: daysAgo(9),
    })
  })

  it('count open tickets, and none only where there have been any', () => {
    const open = [ticket(3, { closedOn: null, priority: 'high' }), ticket(5, { closedOn: null })]
    expect(valuesOf({ tickets: open })).toMatchObject({ openTickets: 2, escalatedTickets: 1 })
    expect(valuesOf({ tickets: [ticket(90)] })).toMatchObject({ openTickets: 0, escalatedTickets: 0 })
  })

  it('tell the share of seats in use', () => {
    const seated = [paying(100, { seats: 20 }), paying(100, { seats: 20 })]
    expect(valuesOf({ usage: activeEachWeek(30) }, seated)).toMatchObject({ activeUsers: 30, seatUse: 0.75 })
    expect(valuesOf({ usage: activeEachWeek(30) })).toMatchObject({ activeUsers: 30, seatUse: null })
  })

  it('know that notice was given, never that it was not', () => {
    const given = (noticeGivenOn: string | null) => valuesOf({ account: { noticeGivenOn } }).noticeGiven
    expect([given(daysAgo(1)), given('2026-07-01'), given(null)]).toEqual([true, null, null])
  })

  it('take in properties and early usage', () => {
    const facts = factsOf({
      account: { properties: { Stores: '12' }, customerSince: daysAgo(69) },
      usage: activeEachWeek(3).map(week => ({ ...week, metric: 'logins' })),
    })
    expect(holds({ fact: 'attribute.Stores', atLeast: 12 }, facts)).toBe(true)
    expect(holds({ usage: 'logins', withinDaysOfStart: 14, atLeast: 6 }, facts)).toBe(true)
  })
})
