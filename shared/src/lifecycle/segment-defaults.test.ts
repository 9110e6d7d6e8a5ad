import { facts } from '../../../test/cases/conditions.ts'
import { holds } from './condition-holds.ts'
import { inWords } from './condition-words.ts'
import { Segments } from './segment.ts'
import { defaultSegments } from './segment-defaults.ts'

const [next, atRisk] = defaultSegments

describe('the segments that ship', () => {
  it('could stand in a configuration, and read as their names', () => {
    expect(Segments.parse(defaultSegments)).toEqual(defaultSegments)
    expect(defaultSegments.map(({ name, when }) => `${name}: ${inWords(when)}`)).toEqual([
      'To renew next quarter: renewal status is one of not_due, in_notice_window, notice_passed, due and renewal date in the next quarter',
      'About to renew and at risk: health band is at_risk and (renewal status is overdue or (renewal status is one of not_due, in_notice_window, notice_passed, due and renewal date within the next 90 days))',
    ])
  })

  it.each([
    ['a renewal in the next quarter', { renewalStatus: 'due', renewalDate: '2026-08-01' }, true],
    ['one in this quarter', { renewalStatus: 'due', renewalDate: '2026-06-30' }, false],
    ['one that is overdue', { renewalStatus: 'overdue', renewalDate: '2026-06-01' }, false],
    ['nothing that ends', { renewalStatus: 'evergreen', renewalDate: null }, false],
    ['a customer who left', { renewalStatus: 'churned', renewalDate: null }, false],
    ['no contract at all', { renewalStatus: null, renewalDate: null }, null],
  ])('to renew next quarter: %s', (_, values, member) => {
    expect(holds(next!.when, facts(values))).toBe(member)
  })

  it.each([
    [
      'at risk, due within 90 days',
      { renewalStatus: 'due', renewalDate: '2026-09-28', healthBand: 'at_risk' },
      true,
    ],
    [
      'at risk, due later',
      { renewalStatus: 'not_due', renewalDate: '2026-09-29', healthBand: 'at_risk' },
      false,
    ],
    [
      'at risk and overdue',
      { renewalStatus: 'overdue', renewalDate: '2026-06-01', healthBand: 'at_risk' },
      true,
    ],
    [
      'only to be watched',
      { renewalStatus: 'overdue', renewalDate: '2026-06-01', healthBand: 'watch' },
      false,
    ],
    ['not scored', { renewalStatus: 'overdue', renewalDate: '2026-06-01', healthBand: 'unscored' }, false],
    ['at risk, without a contract', { renewalStatus: null, healthBand: 'at_risk' }, null],
  ])('about to renew and at risk: %s', (_, values, member) => {
    expect(holds(atRisk!.when, facts(values))).toBe(member)
  })
})
