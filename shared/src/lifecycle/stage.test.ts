import { contract, daysAgo, viewOf } from '../../../test/cases/account-view.ts'
import { type RenewalState, renewalOn } from '../ledger/renewal.ts'
import type { Contract } from '../model/contract.ts'
import { defaultPolicy } from '../policy.ts'
import { Stage, stageLabels, stageOf } from './stage.ts'

const stage = (contracts: Contract[], account = {}) => {
  const view = viewOf({ account })
  return stageOf(view, contracts, renewalOn(contracts, view.asOf, defaultPolicy))
}
const until = (end: string, facts: Partial<Contract> = {}) => contract({ start: '2025-01-01', end, ...facts })

describe('the stage of a customer', () => {
  it.each([
    ['a contract far from its renewal', [contract()], {}, 'established'],
    ['a renewal within the window', [until('2026-10-28')], {}, 'renewing'],
    ['a renewal a day outside the window', [until('2026-10-29')], {}, 'established'],
    ['a notice date within the window', [contract({ noticeDays: 90 })], {}, 'renewing'],
    ['a notice date that has passed', [until('2026-07-15', { noticeDays: 30 })], {}, 'renewing'],
    ['a contract ended today', [until('2026-06-30')], {}, 'overdue'],
    ['a contract ended on the last overdue day', [until(daysAgo(90))], {}, 'overdue'],
    ['a contract ended before that', [until(daysAgo(91))], {}, 'churned'],
    ['a contract that begins later', [contract({ start: '2026-07-01' })], {}, 'onboarding'],
    ['an evergreen contract', [contract({ end: null, termMonths: null })], {}, 'established'],
    ['a customer of 89 days', [contract()], { customerSince: daysAgo(89) }, 'onboarding'],
    ['a customer of 90 days', [contract()], { customerSince: daysAgo(90) }, 'established'],
    [
      'milestones open after 200 days',
      [contract()],
      { customerSince: daysAgo(200), onboardingProgress: 60 },
      'onboarding',
    ],
    [
      'milestones reached after 200 days',
      [contract()],
      { customerSince: daysAgo(200), onboardingProgress: 100 },
      'established',
    ],
    [
      'milestones open after a year',
      [contract()],
      { customerSince: daysAgo(365), onboardingProgress: 60 },
      'established',
    ],
    [
      'a young customer whose renewal is near',
      [until('2026-08-01')],
      { customerSince: daysAgo(30) },
      'renewing',
    ],
    ['no contract at all', [], { customerSince: daysAgo(10) }, null],
  ] as const)('with %s is %s', (_, contracts, account, expected) => {
    const actual = stage([...contracts], account)
    expect(actual).toBe(expected)
  })

  it('has a label for each', () => {
    expect(Object.keys(stageLabels)).toEqual(Stage.options)
  })

  it.each([
    ['not_due', 'established'],
    ['evergreen', 'established'],
    ['in_notice_window', 'renewing'],
    ['notice_passed', 'renewing'],
    ['due', 'renewing'],
    ['overdue', 'overdue'],
  ] as const)('follows the renewal: %s is %s', (state: RenewalState, expected) => {
    const renewal = { ...renewalOn([contract()], '2026-06-30', defaultPolicy)!, state }
    expect(stageOf(viewOf(), [contract()], renewal)).toBe(expected)
  })
})
