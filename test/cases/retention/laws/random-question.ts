import fc from 'fast-check'
import { addDays } from '../../../../shared/src/day.ts'
import { conversionTo } from '../../../../shared/src/ledger/units/conversion.ts'
import type { Conversion, Level, Measure } from '../../../../shared/src/ledger/units/unit.ts'
import { LedgerPolicy } from '../../../../shared/src/ledger-policy.ts'

/** A report somebody might ask for of the histories. */
export interface RandomQuestion {
  from: string
  to: string
  level: Level
  measure: Measure
  policy: LedgerPolicy
  policyName: string
  by: null
  conversion: Conversion
}

export const randomPolicy: fc.Arbitrary<LedgerPolicy> = fc
  .record({
    graceDays: fc.constantFrom(0, 30, 90),
    lateRenewal: fc.constantFrom('churn', 'keep', 'lapsed'),
    autoRenewal: fc.constantFrom('stated', 'assumed'),
    reactivationDays: fc.constantFrom(null, 0, 90),
    churnDate: fc.constantFrom('term_end', 'request'),
    escalators: fc.constantFrom('expansion', 'apart'),
    pauses: fc.constantFrom('out', 'keep'),
    form: fc.constantFrom('point_to_point', 'movement'),
    reactivationInNrr: fc.boolean(),
    rollUp: fc.constantFrom('none', 'parent'),
  })
  .map(policy => LedgerPolicy.parse(policy))

/** Rates of the euro and the yen in dollars, moving over the three years; known from before the first day. */
const randomRates = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 50, max: 200 })), { maxLength: 6 })
  .map(moves => [
    { on: '2023-01-01', currency: 'EUR', rate: 1.1 },
    { on: '2023-01-01', currency: 'JPY', rate: 0.0067 },
    ...moves.map(([at, percent], turn) => ({
      on: addDays('2024-01-01', at),
      currency: turn % 2 === 0 ? 'EUR' : 'JPY',
      rate: (turn % 2 === 0 ? 0.011 : 0.000067) * percent,
    })),
  ])

export const randomQuestion: fc.Arbitrary<RandomQuestion> = fc
  .record({
    from: fc.integer({ min: -30, max: 1000 }),
    long: fc.integer({ min: 1, max: 500 }),
    level: fc.constantFrom<Level>('account', 'subscription'),
    measure: fc.constantFrom<Measure>('arr', 'mrr'),
    policy: randomPolicy,
    rates: randomRates,
  })
  .map(({ from, long, rates, ...rest }) => ({
    ...rest,
    from: addDays('2024-01-01', from),
    to: addDays('2024-01-01', from + long),
    policyName: 'random',
    by: null,
    conversion: conversionTo('USD', rates),
  }))
