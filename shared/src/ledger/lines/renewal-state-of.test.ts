import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import { renewalStateOf } from './renewal-state-of.ts'

const line = (more: Partial<ContractLine> = {}) =>
  contractLine({
    id: 'a',
    accountId: 'acme',
    start: '2024-01-31',
    end: '2025-01-31',
    termMonths: 12,
    ...more,
  })
const next = (start: string, more: Partial<ContractLine> = {}) =>
  contractLine({ id: 'b', accountId: 'acme', start, replaces: ['a'], ...more })

const policy = { graceDays: 30, autoRenewal: 'stated', renewalWindowDays: 90 } as const
const state = (given: ContractLine, on: string, others: ContractLine[] = [], more = {}) =>
  renewalStateOf(given, [given, ...others], on, { ...policy, ...more })
const sixtyDays = { notice: { count: 60, unit: 'days' } } as const

describe('the renewal of a line', () => {
  it.each([
    ['far off', line(), '2024-11-01', 'not_due'],
    ['near', line(), '2024-11-02', 'due'],
    ['the last day', line(), '2025-01-30', 'due'],
    ['ended, within grace', line(), '2025-01-31', 'overdue'],
    ['the last day of grace', line(), '2025-03-01', 'overdue'],
    ['grace over', line(), '2025-03-02', 'lapsed'],
    ['before the window for notice', line(sixtyDays), '2024-09-02', 'not_due'],
    ['the window opens', line(sixtyDays), '2024-09-03', 'in_notice_window'],
    ['the last day for notice', line(sixtyDays), '2024-12-02', 'in_notice_window'],
    ['too late for notice', line(sixtyDays), '2024-12-03', 'due'],
    [
      'renews by itself, says the contract; the policy follows the end',
      line({ ...sixtyDays, autoRenews: true }),
      '2024-12-03',
      'due',
    ],
    ['an opt-out window not open yet', line({ ...sixtyDays, optOutOpensDays: 75 }), '2024-11-16', 'not_due'],
    ['an opt-out window open', line({ ...sixtyDays, optOutOpensDays: 75 }), '2024-11-17', 'in_notice_window'],
    ['notice is not given yet', line({ noticeGivenOn: '2024-10-01' }), '2024-09-30', 'not_due'],
    ['notice is given', line({ noticeGivenOn: '2024-10-01' }), '2024-10-01', 'notice_given'],
    ['it left', line({ noticeGivenOn: '2024-10-01' }), '2025-01-31', 'churned'],
    [
      'not taken back yet',
      line({ noticeGivenOn: '2024-10-01', noticeRescindedOn: '2024-10-20' }),
      '2024-10-19',
      'notice_given',
    ],
    [
      'taken back',
      line({ noticeGivenOn: '2024-10-01', noticeRescindedOn: '2024-10-20' }),
      '2024-10-20',
      'not_due',
    ],
    ['lost without notice', line({ lossCause: 'involuntary' }), '2025-02-10', 'churned'],
    ['evergreen', line({ end: null, termMonths: null }), '2025-02-10', 'evergreen'],
    [
      'evergreen, on its way out',
      line({ end: null, termMonths: null, ...sixtyDays, noticeGivenOn: '2024-06-01' }),
      '2024-07-30',
      'notice_given',
    ],
    [
      'evergreen, gone',
      line({ end: null, termMonths: null, ...sixtyDays, noticeGivenOn: '2024-06-01' }),
      '2024-07-31',
      'churned',
    ],
  ])('%s', (_, given, on, expected) => {
    expect(state(given, on).state).toBe(expected)
  })

  const own = line({ ...sixtyDays, autoRenews: true })
  it.each([
    ['far off', own, '2024-09-01', 'not_due', '2025-01-31'],
    ['notice can be given', own, '2024-12-02', 'in_notice_window', '2025-01-31'],
    ['notice can no longer be given', own, '2024-12-03', 'auto_renewed', '2025-01-31'],
    ['it went on', own, '2025-01-31', 'auto_renewed', '2026-01-31'],
    ['the next window', own, '2025-11-01', 'in_notice_window', '2026-01-31'],
    [
      'notice in the second term',
      { ...own, noticeGivenOn: '2025-11-01' },
      '2025-11-02',
      'notice_given',
      '2026-01-31',
    ],
    ['notice too late', { ...own, noticeGivenOn: '2024-12-03' }, '2025-01-31', 'notice_given', '2026-01-31'],
    [
      'no end stated, only the term',
      line({ ...sixtyDays, end: null }),
      '2024-09-03',
      'in_notice_window',
      '2025-01-31',
    ],
  ])('goes on by itself where the policy assumes it: %s', (_, given, on, expected, date) => {
    expect(state(given, on, [], { autoRenewal: 'assumed' })).toMatchObject({ state: expected, date })
  })

  it.each([
    ['before it was signed', next('2025-01-31', { signedOn: '2024-12-20' }), '2024-12-19', 'due'],
    ['on time', next('2025-01-31', { signedOn: '2024-12-20' }), '2024-12-20', 'renewed'],
    ['early', next('2024-11-15', { signedOn: '2024-11-10' }), '2024-11-10', 'renewed_early'],
    [
      'late, within grace, not signed yet',
      next('2025-02-10', { signedOn: '2025-02-09' }),
      '2025-02-08',
      'overdue',
    ],
    ['late', next('2025-02-10', { signedOn: '2025-02-09' }), '2025-02-09', 'renewed_late'],
    ['late, dated back', next('2025-01-31', { signedOn: '2025-03-20' }), '2025-03-20', 'renewed_late'],
    [
      'signing unknown: when it became known',
      next('2025-01-31', { knownFrom: '2025-01-10' }),
      '2025-01-10',
      'renewed',
    ],
    [
      'signing unknown, learned later: when it started',
      next('2025-01-31', { knownFrom: '2025-06-01' }),
      '2025-01-31',
      'renewed',
    ],
    ['without a link, within grace', next('2025-02-10', { replaces: [] }), '2025-02-10', 'renewed_late'],
    ['without a link, after grace', next('2025-03-10', { replaces: [] }), '2025-03-10', 'lapsed'],
    [
      'by a line of another account',
      next('2025-01-31', { accountId: 'subsidiary' }),
      '2025-01-31',
      'renewed',
    ],
  ])('is taken over: %s', (_, successor, on, expected) => {
    expect(state(line(), on, [successor]).state).toBe(expected)
  })

  it('an evergreen line that something took over from is renewed', () => {
    expect(state(line({ end: null, termMonths: null }), '2024-08-01', [next('2024-08-01')])).toMatchObject({
      state: 'renewed',
      date: null,
    })
  })

  it('a line that went on by itself was renewed early when something took over within a further term', () => {
    const renewed = state(line({ autoRenews: true }), '2025-06-01', [next('2025-06-01')], {
      autoRenewal: 'assumed',
    })
    expect(renewed).toMatchObject({ state: 'renewed_early', date: '2026-01-31' })
  })

  it('says by when notice must be given, in days or calendar months', () => {
    const months = line({ notice: { count: 2, unit: 'months' }, optOutOpensDays: 120 })
    expect(state(months, '2024-06-01')).toEqual({
      state: 'not_due',
      date: '2025-01-31',
      noticeDate: '2024-11-30',
      optOutOpens: '2024-10-03',
    })
    expect(state(line(), '2024-06-01')).toMatchObject({ noticeDate: null, optOutOpens: null })
  })
})
