import fc from 'fast-check'
import { candidate, resolved, standing } from '../../../../test/cases/alerts.ts'
import { addDays } from '../../day.ts'
import { AlertBudget } from './alert-budget.ts'
import { alertState } from './alert-state.ts'
import { type Candidate, worthOf } from './candidate.ts'
import { chooseAlerts } from './choose-alerts.ts'
import { expected, promiseOf } from './promise.ts'
import type { StandingAlert } from './standing-alert.ts'
import { weekOf } from './week.ts'

/** A Tuesday. */
const today = '2026-06-30'
const budget = (more: Partial<AlertBudget> = {}) => AlertBudget.parse(more)
const raised = (
  candidates: readonly Candidate[],
  { alerts = [], on = today, ...more }: { alerts?: StandingAlert[]; on?: string } & Partial<AlertBudget> = {},
) => chooseAlerts(candidates, alerts, budget(more), on).raised.map(({ accountId }) => accountId)
const some = (...more: Partial<Candidate>[]) =>
  more.map((one, at) => candidate({ accountId: String(at + 1), ...one }))

describe('capacity', () => {
  it('goes to what is worth most: risk x revenue x what can be saved', () => {
    const candidates = some(
      { risk: 0.9, arrMinor: 100 },
      { risk: 0.3, arrMinor: 1000 },
      { risk: 0.6, arrMinor: 1000, saveable: { share: 0.1, because: '' } },
      { risk: 0.9, arrMinor: null },
    )
    expect(candidates.map(worthOf)).toEqual([90, 300, 60, null])
    expect(raised(candidates, { perOwnerPerWeek: 2 })).toEqual(['2', '1'])
    expect(raised(candidates, { perOwnerPerWeek: null })).toEqual(['2', '1', '3', '4'])
  })

  it('is each owner’s own, and that of nobody’s accounts', () => {
    const candidates = some({ ownerId: 'ana' }, { ownerId: 'ana' }, { ownerId: 'bo' }, { ownerId: null })
    expect(raised(candidates, { perOwnerPerWeek: 1 })).toEqual(['1', '3', '4'])
  })

  it('is what the week has left, whatever became of the alerts since', () => {
    const before = standing({ accountId: '9', raisedOn: '2026-06-29', events: [resolved('2026-06-30')] })
    const candidates = some({}, {})
    expect(raised(candidates, { perOwnerPerWeek: 2, alerts: [before] })).toEqual(['1'])
    expect(raised(candidates, { perOwnerPerWeek: 1, alerts: [before] })).toEqual([])
    expect(raised(candidates, { perOwnerPerWeek: 1, alerts: [before], on: '2026-07-06' })).toEqual(['1'])
  })
})

it('keeps to a share of false alerts beside the capacity', () => {
  const candidates = some({ risk: 0.9 }, { risk: 0.8 }, { risk: 0.7 }, { risk: 0.6 })
  expect(raised(candidates, { falseAlertShare: 0.2 })).toEqual(['1', '2', '3'])
  expect(raised(candidates, { falseAlertShare: 0.2, perOwnerPerWeek: 2 })).toEqual(['1', '2'])
  expect(raised(candidates, { falseAlertShare: 0.05 })).toEqual([])
})

describe('no alert is raised', () => {
  it.each<[string, Partial<Candidate>, StandingAlert[], string | null]>([
    ['below the minimum risk', { risk: 0.199 }, [], null],
    ['while one is open', {}, [standing({ raisedOn: '2026-05-01' })], 'alerted'],
    [
      'within 30 days of the last',
      {},
      [standing({ raisedOn: '2026-06-01', events: [resolved('2026-06-05', 'risk_fell')] })],
      'recent',
    ],
    [
      'within 30 days of a person closing one',
      {},
      [standing({ raisedOn: '2026-04-01', events: [resolved('2026-06-05')] })],
      'recent',
    ],
    ['while a play is open', { openPlay: true }, [], 'play'],
    ['when nothing can be saved', { saveable: { share: 0, because: '' } }, [], 'too_late'],
    ['when the decision is far off', { daysLeft: 181 }, [], 'too_far'],
  ])('%s', (_, more, alerts, because) => {
    const chosen = chooseAlerts([candidate(more)], alerts, budget(), today)
    expect(chosen.raised).toEqual([])
    expect(chosen.held.map(one => one.because)).toEqual(because === null ? [] : [because])
  })

  it.each<[string, Partial<Candidate>, StandingAlert[]]>([
    ['at the minimum risk', { risk: 0.2 }, []],
    [
      '30 days after the last',
      {},
      [standing({ raisedOn: '2026-05-31', events: [resolved('2026-06-29', 'risk_fell')] })],
    ],
    ['on an overdue renewal', { daysLeft: -10 }, []],
    ['on one that can be ended at any time', { daysLeft: null, decisionDate: null }, []],
  ])('but one is %s', (_, more, alerts) => {
    expect(raised([candidate(more)], { alerts })).toEqual(['1'])
  })
})

describe('a promise', () => {
  it('adds up what is raised, what stands, and what is missed', () => {
    const candidates = some(
      { risk: 0.8, arrMinor: 1000 },
      { risk: 0.5, arrMinor: 1000 },
      { risk: 0.4, arrMinor: null },
      { risk: 0.9, arrMinor: 700, openPlay: true },
      { risk: 0.9, arrMinor: 9999, daysLeft: 400 },
    )
    const alerts = [
      standing({ accountId: '8', raisedOn: '2026-06-29', risk: 0.6, arrMinor: 500 }),
      standing({ accountId: '9', raisedOn: '2026-06-01', risk: 0.3, arrMinor: 100 }),
      standing({ accountId: '10', raisedOn: '2026-06-01', events: [resolved('2026-06-20')] }),
    ]
    const rules = budget({ perOwnerPerWeek: 2 })
    const chosen = chooseAlerts(candidates, alerts, rules, today)
    const promise = promiseOf(chosen, alerts, rules, { on: today, currency: 'EUR' })
    expect(promise).toMatchObject({
      week: '2026-06-29',
      raised: { accounts: 2, loss: 1100, withoutArr: 0 },
      standing: { accounts: 1, leaving: 0.3, loss: 30 },
      missed: { accounts: 3, loss: 500 + 630, withoutArr: 1 },
      owners: [{ ownerId: 'ana', alerts: 2, capacity: 2, lowestWorth: 800, lowestRisk: 0.8, waiting: 2 }],
    })
    expect(promise.raised.leaving).toBeCloseTo(1.4, 12)
    expect(promise.missed.leaving).toBeCloseTo(1.8, 12)
  })
})

describe('laws', () => {
  const anyCandidates = fc
    .array(
      fc.record({
        ownerId: fc.constantFrom('ana', 'bo', null),
        risk: fc.double({ min: 0, max: 1, noNaN: true }),
        arrMinor: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        openPlay: fc.boolean(),
      }),
      { maxLength: 25 },
    )
    .map(list =>
      list.map(({ share, ...one }, at) =>
        candidate({ ...one, accountId: String(at), saveable: { share, because: '' } }),
      ),
    )
  const anyBudget = fc
    .record({
      perOwnerPerWeek: fc.option(fc.integer({ min: 0, max: 6 })),
      falseAlertShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      minimumRisk: fc.double({ min: 0, max: 0.5, noNaN: true }),
    })
    .map(budget)

  it('day after day no owner gets more than the week’s capacity, nor more false alerts than allowed', () => {
    const days = fc.array(anyCandidates, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(days, anyBudget, (days, rules) => {
        const alerts: StandingAlert[] = []
        for (const [at, candidates] of days.entries()) {
          const on = addDays(today, at)
          for (const one of chooseAlerts(candidates, alerts, rules, on).raised)
            alerts.push({ ...one, id: `${at}-${one.accountId}`, raisedOn: on, state: alertState([]) })
        }
        const weeks = Map.groupBy(alerts, ({ ownerId, raisedOn }) => `${ownerId} ${weekOf(raisedOn)}`)
        for (const own of weeks.values()) {
          expect(own.length).toBeLessThanOrEqual(rules.perOwnerPerWeek ?? Number.POSITIVE_INFINITY)
          const wrong = own.reduce((sum, { risk }) => sum + 1 - risk, 0) / own.length
          expect(wrong).toBeLessThanOrEqual((rules.falseAlertShare ?? 1) + 1e-9)
        }
        expect(new Set(alerts.map(({ accountId }) => accountId)).size).toBe(alerts.length)
      }),
    )
  })

  it('more capacity drops no alert, and nothing risky goes missing between raised and held', () => {
    fc.assert(
      fc.property(anyCandidates, anyBudget, (candidates, rules) => {
        const few = chooseAlerts(candidates, [], rules, today)
        const more = {
          ...rules,
          perOwnerPerWeek: rules.perOwnerPerWeek === null ? null : rules.perOwnerPerWeek + 1,
        }
        expect(chooseAlerts(candidates, [], more, today).raised).toEqual(expect.arrayContaining(few.raised))
        const risky = candidates.filter(({ risk }) => risk >= rules.minimumRisk)
        expect(few.raised.length + few.held.length).toBe(risky.length)
      }),
    )
  })

  it('what is promised is the sum of the risks and of risk x revenue', () => {
    fc.assert(
      fc.property(anyCandidates, anyBudget, (candidates, rules) => {
        const chosen = chooseAlerts(candidates, [], rules, today)
        const promise = promiseOf(chosen, [], rules, { on: today, currency: 'EUR' })
        const sum = chosen.raised.reduce((total, { risk }) => total + risk, 0)
        expect(promise.raised.leaving).toBeCloseTo(sum, 9)
        const loss = chosen.raised.reduce((total, { risk, arrMinor }) => total + risk * (arrMinor ?? 0), 0)
        expect(Math.abs(promise.raised.loss - loss)).toBeLessThanOrEqual(0.5 + 1e-6)
        expect(promise.raised).toEqual(expected(chosen.raised))
        expect(promise.owners.reduce((total, { alerts }) => total + alerts, 0)).toBe(chosen.raised.length)
      }),
    )
  })
})
