import { ApprovalPolicy } from '../../approval-policy.ts'
import type { Step } from '../lines/step.ts'
import { type AskedChange, mayNotDecide, reasonsToWait } from './approval.ts'
import { reachOf } from './reach.ts'
import { decisions, stateAfter } from './state.ts'

const step = (from: string, arr: number): Step => ({ from, arr, lapsed: 0, seats: 0, cause: 'price' })

describe('the reach of a change', () => {
  it('is the days on which something else is paid, and the most it is', () => {
    const before = [step('2026-01-01', 100), step('2027-01-01', 0)]
    const after = [
      step('2026-01-01', 100),
      step('2026-03-01', 150),
      step('2026-07-01', 90),
      step('2027-01-01', 0),
    ]
    expect(reachOf(before, after)).toEqual({ from: '2026-03-01', to: '2027-01-01', most: 50 })
    expect(reachOf([], [step('2026-03-01', 7)])).toEqual({ from: '2026-03-01', to: null, most: 7 })
    expect(reachOf(before, before)).toBeNull()
  })
})

describe('what waits for a second person', () => {
  const change: AskedChange = {
    reach: { from: '2026-05-10', to: '2026-08-01', most: 100_001 },
    currency: 'USD',
    madeOn: '2026-06-10',
    closed: [],
  }
  const waits = (policy: object, more: Partial<AskedChange> = {}) =>
    reasonsToWait({ ...change, ...more }, ApprovalPolicy.parse(policy))

  it('is nothing under the default policy while no month is closed', () => {
    expect(waits({})).toEqual([])
  })

  it.each([
    [{ above: 1000 }, ['changes USD 1,000.01 a year, more than 1,000']],
    [{ above: 1000.01 }, []],
    [{ backdatedDays: 30 }, ['reaches back to 2026-05-10, 31 days, more than 30']],
    [{ backdatedDays: 31 }, []],
  ])('under %j', (policy, expected) => {
    expect(waits(policy)).toEqual(expected)
  })

  it.each([
    [['2026-04'], []],
    [['2026-08'], []],
    [['2026-05'], ['reaches into 2026-05, which is closed']],
    [['2026-07', '2026-05'], ['reaches into 2026-05, 2026-07, which are closed']],
  ])('with %j closed', (closed, expected) => {
    expect(waits({}, { closed })).toEqual(expected)
    expect(waits({ closedPeriods: false }, { closed })).toEqual([])
  })

  it('is decided by another person on the list, whatever the case of a name', () => {
    const policy = ApprovalPolicy.parse({ finance: ['Fay', 'Ana'] })
    expect(mayNotDecide('fay', 'Ana', policy)).toBeNull()
    expect(mayNotDecide('ANA', 'Ana', policy)).toMatch(/nobody decides about their own/)
    expect(mayNotDecide('Bo', 'Ana', policy)).toMatch(/not among/)
  })
})

describe('where an adjustment stands', () => {
  it.each([
    [false, [], 'approved'],
    [true, [], 'proposed'],
    [true, ['approved'], 'approved'],
    [true, ['rejected'], 'rejected'],
    [false, ['undo_asked'], 'undo_proposed'],
    [false, ['undo_asked', 'undo_rejected'], 'approved'],
    [false, ['undo_asked', 'undone'], 'undone'],
  ] as const)('needing approval %s, after %j: %s', (needsApproval, events, expected) => {
    expect(stateAfter(needsApproval, events)).toBe(expected)
  })

  it('decides what may be decided: nothing that is settled', () => {
    for (const settled of ['approved', 'rejected', 'undone'] as const)
      expect([decisions.approve[settled], decisions.reject[settled]]).toEqual([undefined, undefined])
  })
})
