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
    ['staleAfterHours', 0],
  ])('refuses %s of %d, naming it', (name, value) => {
    expect(Policy.safeParse({ [name]: value }).error?.issues[0]?.path).toEqual([name])
  })

  it('refuses a rule it does not know', () => {
    expect(Policy.safeParse({ overdueDay: 30 }).success).toBe(false)
  })
})
