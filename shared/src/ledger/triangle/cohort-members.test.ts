import fc from 'fast-check'
import { anyUnits, timeline, unit } from '../../../../test/cases/units.ts'
import { defaultLedgerPolicy } from '../../ledger-policy.ts'
import { conversionTo } from '../units/conversion.ts'
import { cohortMembers } from './cohort-members.ts'
import { cohortsOf } from './cohorts-of.ts'

const asked = {
  by: 'quarter',
  asOf: '2026-06-30',
  policy: defaultLedgerPolicy,
  conversion: conversionTo('USD', []),
} as const

const sums = (lists: readonly (readonly number[])[]): number[] =>
  (lists[0] ?? []).map((_, at) => lists.reduce((sum, list) => sum + list[at]!, 0))

it('names who began in a period, with what each paid at every age', () => {
  const units = [
    unit('stays', timeline({ '2025-10-05': 10_000 })),
    unit('leaves', timeline({ '2025-11-01': 20_000, '2026-02-01': 0 })),
    unit('later', timeline({ '2026-01-01': 5000 })),
  ]
  const members = cohortMembers(units, '2025-Q4', asked)
  expect(members.map(({ unit: { account } }) => account.id)).toEqual(['stays', 'leaves'])
  expect(members.map(({ life }) => life.amountsAtStartRates)).toEqual([
    [10_000, 10_000, 10_000],
    [20_000, 0, 0],
  ])
})

it('sums to the cohort, whatever the units', () => {
  fc.assert(
    fc.property(anyUnits(), units => {
      for (const { period, ...cohort } of cohortsOf(units, asked).cohorts) {
        const lives = cohortMembers(units, period, asked).map(({ life }) => life)
        expect(lives).toHaveLength(cohort.units)
        expect(lives.reduce((sum, { start }) => sum + start, 0)).toBe(cohort.start)
        expect(sums(lives.map(({ counts }) => counts))).toEqual(cohort.counts)
        expect(sums(lives.map(({ amountsAtStartRates }) => amountsAtStartRates))).toEqual(
          cohort.amountsAtStartRates,
        )
        expect(sums(lives.map(({ kept }) => kept))).toEqual(cohort.kept)
      }
    }),
    { numRuns: 60 },
  )
})
