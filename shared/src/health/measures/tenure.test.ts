import { daysAgo, deal } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { tenure } from './tenure.ts'

const since = (customerSince: string | null) => readOf(tenure, { account: { customerSince } })

describe('tenure', () => {
  it.each([
    ['since today', 0, 45],
    ['a year', 365, 65],
    ['a year and a half', 547.5, 75],
    ['two years', 730, 85],
    ['three years', 1095, 100],
    ['ten years', 3650, 100],
  ])('%s as a customer', (_, days, value) => {
    const [floor, ceiling] = [Math.floor(days), Math.ceil(days)].map(age => since(daysAgo(age)).value!)
    expect((floor! + ceiling!) / 2).toBeCloseTo(value, 9)
  })

  it('begins with the first contract where the company does not say', () => {
    const deals = [deal(), deal({ id: '9', start: '2024-01-01', end: '2025-01-01' })]
    expect(readOf(tenure, { deals })).toMatchObject({
      because: 'A customer since 2024-01-01',
      asOf: '2024-01-01',
    })
  })

  it.each([
    ['nothing says since when', null],
    ['it has not begun yet', daysAgo(-1)],
  ])('does not know when %s', (_, day) => {
    expect(since(day)).toEqual(isUnknown(/since when/))
  })
})
