import fc from 'fast-check'
import { contract, daysAgo, known, viewOf } from '../../../test/cases/account-view.ts'
import { anyDeals } from '../../../test/cases/any-view.ts'
import { isDay } from '../day.ts'
import type { Contract } from '../model/contract.ts'
import { defaultPolicy } from '../policy.ts'
import { contractsOf } from './contracts/contract-terms.ts'
import { renewalOn } from './renewal.ts'

const renewal = (on: string, ...contracts: Contract[]) => renewalOn(contracts, on, defaultPolicy)
const evergreen = (facts: Partial<Contract>) => contract({ end: null, autoRenews: true, ...facts })
const year = (first: number, facts: Partial<Contract> = {}) =>
  contract({ id: String(first), start: `${first}-01-01`, end: `${first + 1}-01-01`, ...facts })

describe('the state of a renewal', () => {
  const withNotice = contract({ noticeDays: 60 })

  it.each([
    ['2026-01-01', 'not_due'],
    ['2026-07-04', 'not_due'],
    ['2026-07-05', 'in_notice_window'],
    ['2026-11-02', 'in_notice_window'],
    ['2026-11-03', 'notice_passed'],
    ['2026-12-31', 'notice_passed'],
    ['2027-01-01', 'overdue'],
    ['2027-04-01', 'overdue'],
  ])('on %s with notice until 2026-11-02 is %s', (on, state) => {
    expect(renewal(on, withNotice)).toMatchObject({ date: '2027-01-01', noticeDate: '2026-11-02', state })
  })

  it.each([
    ['2026-09-02', 'not_due'],
    ['2026-09-03', 'due'],
    ['2026-12-31', 'due'],
    ['2027-01-01', 'overdue'],
    ['2027-04-01', 'overdue'],
  ])('on %s without a notice period is %s', (on, state) => {
    expect(renewal(on, contract())).toMatchObject({ date: '2027-01-01', noticeDate: null, state })
  })

  it('is over when the overdue days of the policy have passed', () => {
    expect(renewal('2027-04-02', contract())).toBeNull()
    expect(renewalOn([contract()], '2027-01-11', { ...defaultPolicy, overdueDays: 10 })!.state).toBe(
      'overdue',
    )
    expect(renewalOn([contract()], '2027-01-12', { ...defaultPolicy, overdueDays: 10 })).toBeNull()
  })

  it('is evergreen when neither end nor term is known', () => {
    expect(renewal('2026-06-30', evergreen({ termMonths: null, noticeDays: 30 }))).toMatchObject({
      date: null,
      noticeDate: null,
      state: 'evergreen',
    })
  })

  it('opens on the notice date itself when the notice period is zero', () => {
    expect(renewal('2026-12-31', contract({ noticeDays: 0 }))).toMatchObject({
      noticeDate: '2027-01-01',
      state: 'in_notice_window',
    })
  })
})

describe('the anniversary of an auto-renewing contract', () => {
  it.each([
    ['2025-01-31', 1, '2026-01-31', '2026-02-28'],
    ['2025-01-31', 1, '2026-02-28', '2026-03-31'],
    ['2025-01-31', 3, '2025-01-31', '2025-04-30'],
    ['2024-02-29', 12, '2024-02-29', '2025-02-28'],
    ['2024-02-29', 12, '2027-02-28', '2028-02-29'],
    ['2024-02-29', 12, '2028-02-28', '2028-02-29'],
    ['2020-07-01', 12, '2026-06-30', '2026-07-01'],
    ['2020-07-01', 12, '2026-07-01', '2027-07-01'],
    ['2020-07-01', 36, '2026-06-30', '2026-07-01'],
  ])('started %s, every %i months, seen on %s: %s', (start, termMonths, on, expected) => {
    expect(renewal(on, evergreen({ start, termMonths }))!.date).toBe(expected)
  })

  it('comes round with its notice date', () => {
    const yearly = evergreen({ start: '2020-07-01', noticeDays: 30 })
    expect(renewal('2026-06-01', yearly)).toMatchObject({
      noticeDate: '2026-06-01',
      state: 'in_notice_window',
    })
    expect(renewal('2026-06-30', yearly)).toMatchObject({ noticeDate: '2026-06-01', state: 'notice_passed' })
    expect(renewal('2026-07-01', yearly)).toMatchObject({ noticeDate: '2027-06-01', state: 'not_due' })
  })
})

describe('which renewal comes next', () => {
  const on = '2026-06-30'

  it('is the earliest of the contracts in force', () => {
    const soon = contract({ id: 'soon', start: '2025-09-01', end: '2026-09-01' })
    expect(renewal(on, contract(), soon, evergreen({ id: 'e', termMonths: null }))!.contract).toBe(soon)
  })

  it('is the dated one where another is evergreen', () => {
    const open = evergreen({ id: 'open', termMonths: null })
    expect(renewal(on, open, contract())!.date).toBe('2027-01-01')
    expect(renewal(on, contract(), open)!.date).toBe('2027-01-01')
  })

  it('is the latest lapsed one when nothing is in force', () => {
    const lapsed = [20, 10, 30].map(days =>
      contract({ id: `${days}`, start: '2025-01-01', end: daysAgo(days) }),
    )
    expect(renewal(on, ...lapsed)).toMatchObject({ contract: { id: '10' }, state: 'overdue' })
  })

  it('is not a lapsed one while something is in force', () => {
    expect(
      renewal(on, contract({ id: 'old', start: '2025-06-01', end: '2026-06-01' }), contract())!.date,
    ).toBe('2027-01-01')
  })

  it('is none before the first contract starts, or without contracts', () => {
    expect(renewal(on, year(2027))).toBeNull()
    expect(renewal(on)).toBeNull()
  })

  it('is the successor’s when the successor is already signed', () => {
    expect(renewal('2026-12-01', year(2026), year(2027))).toMatchObject({
      date: '2028-01-01',
      state: 'not_due',
    })
    expect(renewal('2026-12-01', year(2026), year(2027), year(2028))!.date).toBe('2029-01-01')
    const dayAfter = year(2027, { start: '2027-01-02' })
    expect(renewal('2026-12-01', year(2026), dayAfter)!.contract).toBe(dayAfter)
  })

  it('is the first anniversary of a signed successor that renews by itself', () => {
    const next = evergreen({ id: 'next', start: '2027-01-01' })
    expect(renewal('2026-12-01', year(2026), next)!.date).toBe('2028-01-01')
  })

  it('stays open when the next contract leaves a gap', () => {
    expect(renewal('2026-12-01', year(2026), year(2027, { start: '2027-02-01' }))!.date).toBe('2027-01-01')
  })

  it('carries what is known about its date', () => {
    const own = contract({ origins: known('assumed', 'assumed twelve months'), autoRenews: false })
    expect(renewal(on, own)).toMatchObject({
      origin: { basis: 'assumed', rule: 'assumed twelve months' },
      autoRenews: false,
    })
  })
})

it('any account has a renewal with real days: in the future, or overdue within the policy', () => {
  const on = '2026-06-30'
  fc.assert(
    fc.property(anyDeals, deals => {
      const next = renewalOn(contractsOf(viewOf({ deals }), defaultPolicy), on, defaultPolicy)
      if (next === null || next.date === null) return
      expect(isDay(next.date)).toBe(true)
      expect(next.noticeDate === null || isDay(next.noticeDate)).toBe(true)
      expect(next.date > on).toBe(next.state !== 'overdue')
      expect(next.date >= daysAgo(defaultPolicy.overdueDays)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
