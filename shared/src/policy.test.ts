import { defaultPolicy, Policy } from './policy.ts'

describe('policy', () => {
  it('fills in what a portal leaves out', () => {
    expect(Policy.parse({ overdueDays: 30 })).toEqual({ ...defaultPolicy, overdueDays: 30 })
  })

  it.each([
    ['overdueDays', -1],
    ['overdueDays', 1.5],
    ['renewalWindowDays', 0],
    ['assumedTermMonths', 0],
    ['priorStrength', 0],
    ['priorRenewalRate', 1],
    ['priorRenewalRate', 85],
    ['surveyResponseDays', 0],
    ['staleAfterHours', 0],
  ])('refuses %s of %d, naming it', (name, value) => {
    expect(Policy.safeParse({ [name]: value }).error?.issues[0]?.path).toEqual([name])
  })

  it.each([
    ['a policy that would hide the default', { policies: { default: {} } }],
    ['a name that no command line could give', { policies: { 'two words': {} } }],
    ['a currency that is none', { reportingCurrency: 'euro' }],
    ['an exchange rate of nothing', { rates: [{ on: '2026-01-01', currency: 'EUR', rate: 0 }] }],
    ['a negative tolerance', { tieOutTolerance: -1 }],
    ['a risk above one half that would not be high', { expansion: { highRisk: 0.6 } }],
    ['an approver without a name', { approval: { finance: [''] } }],
  ])('refuses %s', (_, given) => {
    expect(Policy.safeParse(given).success).toBe(false)
  })

  it('fills in alternatives like the default', () => {
    const { ledger, policies } = Policy.parse({ policies: { board: { graceDays: 30 } } })
    expect(policies.board).toEqual({ ...ledger, graceDays: 30 })
  })

  it('refuses a rule it does not know', () => {
    expect(Policy.safeParse({ overdueDay: 30 }).success).toBe(false)
  })
})
