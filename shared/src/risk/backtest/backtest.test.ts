import { decision, drawnDecisions, twoMeasures } from '../../../../test/cases/decisions-seen.ts'
import { numbersIn } from '../../../../test/cases/numbers-in.ts'
import { addDays } from '../../day.ts'
import { decisionRows } from '../model/training-rows.ts'
import { backtestOf } from './backtest.ts'
import type { DecisionSeen } from './decision-row.ts'
import { outOfTime } from './out-of-time.ts'

const told = drawnDecisions({ usage: 1.2, perQuarter: 30, quarters: 8 })
const random = drawnDecisions({ usage: 0, perQuarter: 30, quarters: 8 })
const tested = backtestOf(told, twoMeasures, { share: 0.1 })

describe('a back-test', () => {
  it('always compares the same four, on the same decisions', () => {
    expect(tested.rows.map(({ name }) => name)).toEqual([
      'base_rate',
      'hand_score',
      'unit_weights',
      'trained',
    ])
    expect(new Set(tested.rows.map(({ n, lost }) => `${n} ${lost}`)).size).toBe(1)
  })

  it('finds the model better where there is something to learn, and says so', () => {
    const [base, hand, , trained] = tested.rows
    expect(trained!.logLoss!).toBeLessThan(hand!.logLoss!)
    expect(hand!.logLoss!).toBeLessThan(base!.logLoss!)
    expect(tested.verdict.promote).toBe(true)
    expect(tested.verdict.because).toMatch(/^It beats the base rate \(log loss -.* and the hand score/)
  })

  it('promotes nothing where losses are chance, and says so', () => {
    const { verdict } = backtestOf(random, twoMeasures, { share: 0.1 })
    expect(verdict.promote).toBe(false)
    expect(verdict.because).toMatch(/^It does not surely beat/)
  })

  it('keeps what it promises: as many losses among the flagged as were expected', () => {
    const { flagged, lost, expectedLost, precisionLow, precisionHigh } = tested.rows[3]!.atCapacity
    expect(expectedLost / flagged).toBeGreaterThan(precisionLow)
    expect(expectedLost / flagged).toBeLessThan(precisionHigh)
    expect(lost).toBeGreaterThan(tested.rows[0]!.atCapacity.lost)
  })

  it('says in words what flagging would have come to', () => {
    expect(tested.rows[3]!.atCapacity.inWords).toMatch(
      /^Of the [\d.]+ you would have flagged each quarter, [\d.]+ left; random would have been [\d.]+\.$/,
    )
  })

  it('flags so many accounts a quarter where a number is given', () => {
    const { rows } = backtestOf(told, twoMeasures, { accounts: 7 })
    expect(rows[3]!.atCapacity.flagged).toBe(7 * rows[3]!.atCapacity.quarters)
  })

  it('counts a decision once, however often it was looked at', () => {
    const { total, lost, renewed, unscored } = tested.decisions
    expect(total).toBe(told.length)
    expect(lost + renewed + unscored).toBe(total)
  })

  it('names the accounts that looked healthy and were lost', () => {
    expect(tested.falseGreens.length).toBeGreaterThan(0)
    for (const one of tested.falseGreens) {
      expect(one).toMatchObject({ band: 'healthy', name: `Account ${one.account}` })
      expect(told.find(({ decision: { accountId } }) => accountId === one.account)!.decision.outcome).toBe(
        'lost',
      )
    }
  })

  it('splits by segment without losing a decision', () => {
    const all = tested.segments.reduce((sum, { rows }) => sum + rows[3]!.n, 0)
    expect(tested.segments.map(({ segment }) => segment).sort()).toEqual(['large', 'small'])
    expect(all).toBe(tested.rows[3]!.n)
  })

  it('has a range for every quarter tested, and says which came true', () => {
    for (const { p10, p50, p90, actual, hit } of tested.quarters) {
      expect(p10).toBeLessThanOrEqual(p50)
      expect(p50).toBeLessThanOrEqual(p90)
      expect(hit).toBe(p10 <= actual && actual <= p90)
    }
  })

  it('marks what rests on facts of which only today is known, and judges without it', () => {
    const [usage, contact] = twoMeasures
    const { optimistic } = backtestOf(told, [{ ...usage!, class: 'overwritten' }, contact!], { share: 0.1 })
    expect(optimistic).toMatchObject({ features: ['usage'], of: told.length * 5 })
    expect(optimistic.strict.auc!).toBeLessThan(0.6)
  })

  it.each([
    ['nothing was decided', []],
    [
      'nothing had a score',
      told.map(one => ({ ...one, seen: one.seen.map(look => ({ ...look, score: null })) })),
    ],
    [
      'everybody renewed',
      told.map(one => ({ ...one, decision: { ...one.decision, outcome: 'renewed' as const } })),
    ],
    [
      'everybody left',
      told.map(one => ({ ...one, decision: { ...one.decision, outcome: 'lost' as const } })),
    ],
    ['one was decided', told.slice(0, 1)],
  ])('says why nothing is promoted where %s', (_, seen: DecisionSeen[]) => {
    const { verdict, rows } = backtestOf(seen, twoMeasures, { share: 0.1 })
    expect(verdict.promote).toBe(false)
    expect(verdict.because).toMatch(/^Only \d+ renewals were lost and \d+ renewed/)
    expect(rows).toHaveLength(4)
    expect(numbersIn(rows).every(Number.isFinite)).toBe(true)
  })
})

describe('rolling origin', () => {
  const rows = decisionRows(told)

  it('does not change what was foreseen of a quarter when a later outcome changes', () => {
    const from = '2025-01-01'
    const flipped = decisionRows(
      told.map(one => {
        const { outcome } = one.decision
        const other = outcome === 'lost' ? ('renewed' as const) : ('lost' as const)
        return one.decision.settledOn < from ? one : { ...one, decision: { ...one.decision, outcome: other } }
      }),
    )
    const before = (some: typeof rows) =>
      outOfTime(some, twoMeasures)
        .rows.filter(({ quarter }) => quarter <= from)
        .map(({ foreseen }) => foreseen)
    expect(before(flipped)).toEqual(before(rows))
  })

  it('leaves out of the training what was not known yet when the look was taken', () => {
    const late = decisionRows(
      told.map(one => ({ ...one, decision: { ...one.decision, settledOn: addDays(one.decision.on, 2000) } })),
    )
    const { rows: none, skipped } = outOfTime(late, twoMeasures)
    expect(none).toEqual([])
    expect(skipped.at(-1)!.because).toBe('0 lost and 0 renewed were known before it, 15 of each are needed')
  })

  it('learns nothing from customers at will', () => {
    const atWill = told.map(one => ({ ...one, decision: decision({ ...one.decision, slice: 'at_will' }) }))
    expect(decisionRows(atWill)).toEqual([])
    expect(backtestOf(atWill, twoMeasures, { share: 0.1 }).decisions).toMatchObject({
      total: 0,
      atWill: { decided: told.length },
    })
  })
})
