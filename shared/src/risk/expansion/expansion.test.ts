import fc from 'fast-check'
import {
  activeEachWeek,
  answer,
  asOf,
  daysAgo,
  deal,
  type KnownFacts,
  stretches,
  ticket,
  viewOf,
} from '../../../../test/cases/account-view.ts'
import { anyTickets, anyView } from '../../../../test/cases/any-view.ts'
import { Band } from '../../health/band.ts'
import { adjustedContracts } from '../../ledger/contracts/adjusted-contracts.ts'
import type { AccountView } from '../../model/account-view.ts'
import { activeUsers } from '../../model/usage.ts'
import { defaultPolicy, type Policy } from '../../policy.ts'
import type { Concluded } from './blocks.ts'
import { expansionOf } from './expansion.ts'

const scored = (band: Band, model = band): Concluded['score'] => ({ band, model: { value: 80, band: model } })
const likely = { renews: 0.9 }
const judged = (view: AccountView, concluded: Partial<Concluded> = {}, policy: Policy = defaultPolicy) =>
  expansionOf(
    view,
    {
      score: scored('healthy'),
      probability: likely,
      contracts: adjustedContracts(view, policy),
      ...concluded,
    },
    policy,
  )

/** All of 100 seats in use for half a year, and growing. */
const full: KnownFacts = {
  deals: [deal({ seats: 100, start: '2025-07-01', end: '2027-07-01' })],
  usage: stretches(activeUsers, [8, 98], [18, 80]),
}
const open = (priority: 'low' | 'medium' | 'high' | 'urgent') => [ticket(3, { priority, closedOn: null })]

describe('the expansion flag', () => {
  it.each<[string, boolean, KnownFacts, Partial<Concluded>]>([
    ['healthy and nearly full', true, {}, {}],
    ['nearly full with a probability of renewal not known', true, {}, { probability: null }],
    ['healthy with seats to spare', false, { usage: activeEachWeek(70, 26) }, {}],
    ['healthy with unknown seats', false, { deals: [deal()] }, {}],
    [
      'healthy, all seats taken until the contract ended today',
      false,
      { deals: [deal({ seats: 100, start: '2025-07-01', end: asOf })] },
      {},
    ],
    ['healthy with unknown users', false, { usage: [] }, {}],
    ['nearly full but to watch', false, {}, { score: scored('watch') }],
    ['nearly full but at risk', false, {}, { score: scored('at_risk') }],
    ['nearly full but unscored', false, {}, { score: scored('unscored') }],
    ['healthy by a person alone', false, {}, { score: scored('healthy', 'at_risk') }],
    ['healthy by a person, unscored by the model', false, {}, { score: scored('healthy', 'unscored') }],
    ['healthy by the model, at risk by a person', false, {}, { score: scored('at_risk', 'healthy') }],
    ['at a risk of 30 %', true, {}, { probability: { renews: 0.7 } }],
    ['at a risk of 31 %', false, {}, { probability: { renews: 0.69 } }],
    ['at a risk that is no number', false, {}, { probability: { renews: Number.NaN } }],
    ['healthy with an urgent ticket open', false, { tickets: open('urgent') }, {}],
    ['healthy with a high ticket open', false, { tickets: open('high') }, {}],
    ['healthy with a medium ticket open', true, { tickets: open('medium') }, {}],
    [
      'healthy with an escalated ticket open',
      false,
      { tickets: [ticket(3, { closedOn: null, escalated: true })] },
      {},
    ],
    ['healthy with an urgent ticket closed', true, { tickets: [ticket(3, { priority: 'urgent' })] }, {}],
    [
      'healthy with an urgent ticket closed only later',
      false,
      { tickets: [ticket(3, { priority: 'urgent', closedOn: daysAgo(-1) })] },
      {},
    ],
    ['healthy, notice given today', false, { account: { noticeGivenOn: asOf } }, {}],
    ['healthy, notice given later', true, { account: { noticeGivenOn: daysAgo(-1) } }, {}],
    [
      'nearly full by users that must not be believed',
      false,
      { quarantine: [{ need: 'active_users', because: 'Contacts are counted' }] },
      {},
    ],
  ])('%s: %s', (_, expected, facts, concluded) => {
    expect(judged(viewOf({ ...full, ...facts }), concluded).flag).toBe(expected)
  })

  it('comes with what forbids it, all of it', () => {
    const view = viewOf({ ...full, tickets: open('high'), account: { noticeGivenOn: '2026-06-01' } })
    const { score, blockedBy } = judged(view, { score: scored('watch'), probability: { renews: 0.6 } })
    expect(score).toBeGreaterThan(60)
    expect(blockedBy).toEqual([
      'The health band is Watch',
      'The renewal is lost with a probability of 40 %, above 30 %',
      'An escalated ticket is open',
      'Notice was given on 2026-06-01',
    ])
  })

  it('follows the policy of the portal', () => {
    const set = (expansion: Partial<Policy['expansion']>) => ({
      ...defaultPolicy,
      expansion: { ...defaultPolicy.expansion, ...expansion },
    })
    const view = viewOf(full)
    const { score } = judged(view)
    expect(judged(view, {}, set({ flagFrom: score! })).flag).toBe(true)
    expect(judged(view, {}, set({ flagFrom: score! + 1 }))).toMatchObject({ flag: false, blockedBy: [] })
    expect(judged(view, {}, set({ highRisk: 0.05 })).flag).toBe(false)
  })
})

describe('the law of expansion', () => {
  const anyBand = fc.constantFrom(...Band.options)
  const anyConcluded: fc.Arbitrary<Partial<Concluded>> = fc.record({
    score: fc.tuple(anyBand, anyBand).map(([band, model]) => scored(band, model)),
    probability: fc.option(fc.record({ renews: fc.double({ min: 0, max: 1 }) }), { nil: null }),
  })
  /** Written down a second time, as the issue states it. */
  const forbidden = ({ tickets, account }: AccountView, { score, probability }: Partial<Concluded>) =>
    score!.model.band !== 'healthy' ||
    score!.band !== 'healthy' ||
    (probability != null && !(probability.renews >= 0.7)) ||
    tickets.some(
      ({ priority, closedOn, escalated }) =>
        closedOn === null && (escalated || priority === 'high' || priority === 'urgent'),
    ) ||
    account.noticeGivenOn !== null

  it('the flag is down while anything forbids it, for whatever account, score and probability', () => {
    fc.assert(
      fc.property(anyView, anyConcluded, (view, concluded) => {
        const { flag, score, because, blockedBy } = judged(view, concluded)
        if (flag) expect([forbidden(view, concluded), score! >= 60, blockedBy]).toEqual([false, true, []])
        else expect(because).toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  it('an account at its limit has the flag exactly when nothing forbids it', () => {
    const given = fc.option(fc.nat(400).map(daysAgo), { nil: null })
    const healthier = fc.oneof(anyConcluded, fc.constant({ score: scored('healthy'), probability: likely }))
    fc.assert(
      fc.property(anyTickets, given, healthier, (tickets, noticeGivenOn, concluded) => {
        const view = viewOf({ ...full, tickets, account: { noticeGivenOn } })
        expect(judged(view, concluded).flag).toBe(!forbidden(view, concluded))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the expansion score', () => {
  it('is the sum of its parts, whole points all, and lies between 0 and 100', () => {
    fc.assert(
      fc.property(anyView, facts => {
        const usage = [...facts.usage.filter(({ metric }) => metric !== activeUsers), ...full.usage!]
        for (const view of [facts, { ...facts, deals: full.deals!, usage }]) {
          const { score, parts } = judged(view)
          expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score ?? 0)
          expect(score === null || (Number.isInteger(score) && score >= 0 && score <= 100)).toBe(true)
          for (const { value, weight, points } of parts)
            if (value === null || score === null) expect([weight, points]).toEqual([0, 0])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('opens to its parts, with the unknown ones named', () => {
    const { score, parts } = judged(viewOf({ ...full, surveys: [answer(20, 9)] }))
    expect(score).toBe(94)
    expect(parts.map(({ label, value, points, because }) => [label, value, points, because])).toEqual([
      ['Seats in use', 98, 38, '98 of 100 paid seats in use'],
      ['Weeks at the limit of the seats', 100, 23, 'Seats at the limit in 8 of the last 8 weeks'],
      ['Growth of use', 82, 18, 'Active users: up 23 % against its own 18 weeks before'],
      ['Product fit', null, 0, 'The policy names no features to compare with'],
      ['Sentiment', 90, 15, expect.stringMatching(/^NPS: 1 answer in 365 days/)],
    ])
  })

  it('is empty while less than half of its weight is known', () => {
    const { score, parts } = judged(viewOf({ ...full, deals: [], surveys: [answer(20, 10)] }))
    expect(score).toBeNull()
    expect(parts.filter(({ value }) => value !== null).map(({ name }) => name)).toEqual([
      'growth',
      'sentiment',
    ])
  })

  it('does not change as days pass in which nothing happens', () => {
    const view = viewOf({ ...full, surveys: [answer(20, 9), answer(90, 6, { contactId: 'a' })] })
    expect(judged({ ...view, asOf: daysAgo(-30) })).toEqual(judged(view))
  })
})

describe('what sales reads', () => {
  it('is use of the product in one sentence', () => {
    const usage = stretches(activeUsers, [2, 97], [1, 90], [4, 96], [1, 80], [18, 83])
    expect(judged(viewOf({ ...full, usage })).because).toBe(
      '95 of 100 paid seats in use; at the limit in 6 of the last 8 weeks; active users grew by 13 %.',
    )
  })

  it('is a sentence that names no feeling, ticket, health or risk, nobody, and no contract', () => {
    const telling =
      /sentiment|satisf|nps|csat|survey|answer|detract|unhappy|ticket|escalat|support|health|band|watch|risk|score|probab|renew|notice|churn|lost|lose|cancel|contact|csm|manager|acme/i
    let raised = 0
    fc.assert(
      fc.property(anyView, fc.integer({ min: 80, max: 130 }), fc.nat(40), (facts, users, rise) => {
        const people = stretches(activeUsers, [8, users], [18, users - rise])
        const events = facts.usage.filter(({ metric }) => metric !== activeUsers)
        const { flag, because } = judged({
          ...facts,
          deals: full.deals!,
          usage: [...events, ...people],
          tickets: facts.tickets.map(one => ({ ...one, closedOn: one.closedOn ?? asOf })),
          account: { ...facts.account, noticeGivenOn: null },
        })
        if (!flag) return expect(because).toBe('')
        raised++
        expect(because).toMatch(/^\d.*\.$/)
        expect(because).not.toMatch(telling)
      }),
      { numRuns: 500 },
    )
    expect(raised).toBeGreaterThan(100)
  })
})
