import { defaultLedgerPolicy, type LedgerPolicy } from '../../ledger-policy.ts'
import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import { lifeOf } from './life.ts'

const year = { id: 'a', accountId: 'acme', start: '2024-01-31', end: '2025-01-31', termMonths: 12 }
const line = (more: Partial<ContractLine> = {}) => contractLine({ ...year, ...more })
const evergreen = (more: Partial<ContractLine> = {}) => line({ end: null, termMonths: null, ...more })
const successor = (start: string) => contractLine({ id: 'b', accountId: 'acme', start, replaces: ['a'] })
const days = (count: number) => ({ count, unit: 'days' }) as const
const months = (count: number) => ({ count, unit: 'months' }) as const
const endUnder = (
  given: ContractLine,
  policy: Partial<LedgerPolicy> = {},
  next: ContractLine | null = null,
) => lifeOf(given, { ...defaultLedgerPolicy, ...policy }, next).end

describe('the end of a line', () => {
  it.each([
    ['its stated end', line(), '2025-01-31'],
    ['its stated end, though it renews by itself', line({ autoRenews: true }), '2025-01-31'],
    ['its stated end, notice or not', line({ noticeGivenOn: '2024-10-01' }), '2025-01-31'],
    ['evergreen: none', evergreen(), null],
    [
      'evergreen with notice: a notice period later',
      evergreen({ notice: days(30), noticeGivenOn: '2024-06-30' }),
      '2024-07-30',
    ],
    [
      'in calendar months, onto a month end',
      evergreen({ notice: months(1), noticeGivenOn: '2025-01-31' }),
      '2025-02-28',
    ],
    [
      'evergreen with notice, no period known: that day',
      evergreen({ noticeGivenOn: '2024-06-30' }),
      '2024-06-30',
    ],
    [
      'notice taken back: none',
      evergreen({ noticeGivenOn: '2024-06-30', noticeRescindedOn: '2024-07-02' }),
      null,
    ],
    [
      'taken back the same day: none',
      evergreen({ noticeGivenOn: '2024-06-30', noticeRescindedOn: '2024-06-30' }),
      null,
    ],
    [
      'taken back, then given again',
      evergreen({ noticeGivenOn: '2024-08-30', noticeRescindedOn: '2024-07-02' }),
      '2024-08-30',
    ],
  ])('by contract: %s', (_, given, end) => {
    expect(endUnder(given)).toBe(end)
  })

  it.each([
    ['when notice was given', line({ noticeGivenOn: '2024-10-01' }), '2024-10-01'],
    [
      'not when it was taken back',
      line({ noticeGivenOn: '2024-10-01', noticeRescindedOn: '2024-10-05' }),
      '2025-01-31',
    ],
    ['not later than by contract', line({ noticeGivenOn: '2025-03-01' }), '2025-01-31'],
    [
      'evergreen, not after the notice period',
      evergreen({ notice: days(30), noticeGivenOn: '2024-06-30' }),
      '2024-06-30',
    ],
  ])('by request: %s', (_, given, end) => {
    expect(endUnder(given, { churnDate: 'request' })).toBe(end)
  })

  const renews = (more: Partial<ContractLine> = {}) => line({ autoRenews: true, notice: days(30), ...more })
  it.each([
    ['no notice: none', renews(), null],
    ['notice on the last day for it', renews({ noticeGivenOn: '2025-01-01' }), '2025-01-31'],
    ['a day late: another term', renews({ noticeGivenOn: '2025-01-02' }), '2026-01-31'],
    [
      'renewal terms of a month, counted from the start',
      renews({ renewalTermMonths: 1, noticeGivenOn: '2025-01-30' }),
      '2025-03-31',
    ],
    ['in time for a later term', renews({ renewalTermMonths: 1, noticeGivenOn: '2025-03-01' }), '2025-03-31'],
    [
      'notice in calendar months, on the last day for it',
      renews({
        end: '2025-02-28',
        termMonths: null,
        renewalTermMonths: 12,
        notice: months(3),
        noticeGivenOn: '2024-11-28',
      }),
      '2025-02-28',
    ],
    [
      'no term known: free after the notice period',
      renews({ termMonths: null, noticeGivenOn: '2025-03-01' }),
      '2025-03-31',
    ],
    ['recorded as lost: its stated end', renews({ lossCause: 'voluntary' }), '2025-01-31'],
    ['does not renew by itself', line(), '2025-01-31'],
    ['not known whether it does', line({ autoRenews: null }), '2025-01-31'],
  ])('renewing by itself: %s', (_, given, end) => {
    expect(endUnder(given, { autoRenewal: 'assumed' })).toBe(end)
  })

  it('is at the latest the start of what took its place', () => {
    expect(endUnder(renews(), { autoRenewal: 'assumed' }, successor('2025-04-01'))).toBe('2025-04-01')
    expect(endUnder(evergreen(), {}, successor('2024-04-01'))).toBe('2024-04-01')
    expect(endUnder(line(), {}, successor('2025-04-01'))).toBe('2025-01-31')
  })
})

describe('grace after the end', () => {
  const policy = { ...defaultLedgerPolicy, graceDays: 30, lateRenewal: 'keep' } as const
  const until = (given: ContractLine, next: ContractLine | null = null) =>
    lifeOf(given, policy, next).graceEnd

  it('lasts as long as the policy says, or until the successor starts', () => {
    expect(until(line())).toBe('2025-03-02')
    expect(until(line(), successor('2025-02-10'))).toBe('2025-02-10')
    expect(until(line(), successor('2025-05-01'))).toBe('2025-03-02')
    expect(lifeOf(line(), { ...policy, lateRenewal: 'churn' }, null).graceEnd).toBe('2025-01-31')
  })

  it('is for what is late, not for what is lost', () => {
    expect(until(line({ noticeGivenOn: '2024-10-01' }))).toBe('2025-01-31')
    expect(until(line({ lossCause: 'involuntary' }))).toBe('2025-01-31')
    expect(until(line({ noticeGivenOn: '2024-10-01', noticeRescindedOn: '2024-10-02' }))).toBe('2025-03-02')
  })

  it('does not run past the last day that can be written', () => {
    expect(until(line({ end: '9999-12-31' }))).toBe('9999-12-31')
  })
})
