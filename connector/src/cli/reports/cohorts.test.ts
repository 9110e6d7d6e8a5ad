import { triangleReport } from '@perennial/shared/ledger/triangle/triangle-report'
import { conversionTo } from '@perennial/shared/ledger/units/conversion'
import { defaultLedgerPolicy } from '@perennial/shared/ledger-policy'
import { timeline, unit } from '../../../../test/cases/units.ts'
import { triangleColumns, triangleRows } from '../../report/cohorts.ts'
import { triangleText } from './cohorts-text.ts'

const units = [
  unit('a', timeline({ '2026-03-05': 120_000 })),
  unit('b', timeline({ '2026-03-09': 60_000, '2026-05-01': 0 })),
  unit('c', timeline({ '2026-05-01': 5050 })),
  unit('d', timeline({ '2026-05-01': 100 }, 'EUR')),
]
const report = (asOf = '2026-06-30') =>
  triangleReport(units, {
    by: 'month',
    asOf,
    level: 'account',
    measure: 'arr',
    policy: defaultLedgerPolicy,
    policyName: 'default',
    conversion: conversionTo('USD', []),
  })

describe('the cohort triangle for people', () => {
  it('reads', () => {
    expect(triangleText(report())).toBe(
      `3 accounts by the month they began to pay in, in USD, policy default, as of 2026-06-30.

Of those who began, % still paying after so many months
cohort   units    0    1   2   3
2026-03      2  100  100  50  50
2026-05      1  100  100
all          3  100  100  50  50

Of their ARR at first, % paid after so many months
cohort      start    0    1   2   3
2026-03     1,800  100  100  67  67
2026-05     50.50  100  100
all      1,850.50  100  100  67  67

all: at each age the cohorts that are old enough.
Not in these figures: amounts in EUR, of 1 of those counted; no rate into USD is known (policy.rates, or import rates; --currency EUR shows them).`,
    )
  })

  it('shows one age in several where not all fit a line, and says so', () => {
    const text = triangleText(report('2028-12-31'))
    expect(text).toMatch(/^cohort +units +0 +3 +6 +9 +12 +15 +18 +21 +24 +27 +30 +33$/m)
    expect(text).toContain('One month in 3 is shown')
  })

  it('says that nobody began', () => {
    expect(triangleText(report('2026-03-30'))).toBe(
      'Nobody began to pay in a month that was over by 2026-03-30.',
    )
  })
})

describe('the cohort triangle for spreadsheets', () => {
  it('has a row for each cohort and age, and for all together', () => {
    const rows = triangleRows(report())
    expect(rows.map(({ cohort, age }) => `${cohort} ${age}`)).toEqual([
      ...[0, 1, 2, 3].map(age => `2026-03 ${age}`),
      ...[0, 1].map(age => `2026-05 ${age}`),
      ...[0, 1, 2, 3].map(age => `all ${age}`),
    ])
    expect(rows.find(({ cohort, age }) => cohort === 'all' && age === 2)).toEqual({
      cohort: 'all',
      age: 2,
      units: 2,
      start: 1800,
      paying: 1,
      logo: 0.5,
      amount: 1200,
      amountAtStartRates: 1200,
      revenue: 2 / 3,
    })
    expect(Object.keys(rows[0]!)).toEqual([...triangleColumns])
  })
})
