import { dueRenewal, rules } from '../../../test/cases/forecast.ts'
import { stateOf } from './renewal-state.ts'

const lost = { what: 'lost', on: '2026-06-01', final: [] } as const

describe('the state of a renewal due on 2026-09-30', () => {
  it.each([
    ['not_due', { notice: null }, '2026-06-01', 0],
    ['due', { notice: null }, '2026-06-30', 0],
    ['in_notice_window', { notice: '2026-07-31' }, '2026-07-31', 0],
    ['notice_passed', { notice: '2026-07-31' }, '2026-08-01', 0],
    ['late', { notice: null }, '2026-09-30', 30],
    ['late', { notice: null }, '2026-10-29', 30],
    ['overdue', { notice: null }, '2026-10-30', 30],
    ['overdue', { notice: '2026-07-31' }, '2026-09-30', 0],
    ['decided', { outcome: lost }, '2026-06-30', 0],
  ] as const)('is %s with %j on %s under %i days of grace', (state, facts, on, graceDays) => {
    expect(stateOf(dueRenewal(facts), on, { ...rules, graceDays })).toBe(state)
  })
})
