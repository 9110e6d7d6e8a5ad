import fc from 'fast-check'
import { book, paying } from '../../../../test/cases/ledger-book.ts'
import { anyUnits } from '../../../../test/cases/units.ts'
import { defaultLedgerPolicy } from '../../ledger-policy.ts'
import { conversionTo } from '../units/conversion.ts'
import { unitsOf } from '../units/units-of.ts'
import { type MovementDetail, movementDetails } from './movement-detail.ts'
import { type MovementsAsked, movementsReportOf } from './movements-report.ts'

const conversion = conversionTo('USD', [
  { on: '2020-01-01', currency: 'EUR', rate: 1.1 },
  { on: '2024-03-10', currency: 'EUR', rate: 1.3 },
  { on: '2020-01-01', currency: 'JPY', rate: 0.007 },
])
const asked: MovementsAsked = {
  from: '2025-12-31',
  to: '2026-12-31',
  by: 'quarter',
  level: 'account',
  measure: 'arr',
  policy: defaultLedgerPolicy,
  policyName: 'default',
  conversion,
}
/** The years the arbitrary units live in. */
const early = { ...asked, from: '2023-03-31', to: '2025-12-31' }
const minor = (amount: number) => Math.round(amount * 100)

describe('the single movements', () => {
  it('sum to the rows of the bridge, and their causes to them', () => {
    fc.assert(
      fc.property(anyUnits({ currencies: ['USD', 'EUR', 'JPY'] }), units => {
        const details = movementDetails(units, early)
        for (const row of movementsReportOf(units, early).rows)
          for (const kind of ['new', 'expansion', 'contraction', 'churn', 'reactivation'] as const)
            expect(sum(details.filter(one => one.month === row.month && one.kind === kind))).toBe(
              minor(row[kind]),
            )
        for (const { amount, causes } of details) expect(sum(causes)).toBe(minor(amount))
      }),
      { numRuns: 300 },
    )
  })

  it('say when they took effect, when the last of their facts became known, and why a customer left', () => {
    const lost = paying('1', 100, '2025-01-01', '2026-02-10', {
      lossCause: 'administrative',
      knownFrom: '2026-01-15',
    })
    const risen = [
      paying('2', 50, '2025-01-01', '2026-05-01'),
      paying('3', 80, '2026-05-01', null, { replaces: ['2'], knownFrom: '2026-04-20' }),
    ]
    const units = unitsOf([book('a', [lost]), book('b', risen)], asked)
    expect(movementDetails(units, asked)).toMatchObject([
      {
        month: '2026-Q1',
        account: 'a',
        kind: 'churn',
        amount: -100,
        validFrom: '2026-02-10',
        knownFrom: '2026-01-15',
        lossCause: 'administrative',
      },
      {
        month: '2026-Q2',
        account: 'b',
        kind: 'expansion',
        amount: 30,
        knownFrom: '2026-04-20',
        lossCause: null,
      },
    ])
  })

  it('show contracted rises apart where the policy does', () => {
    const ramp = [{ from: '2026-05-01', price: { minor: 15_000, currency: 'USD' }, seats: null }]
    const units = unitsOf([book('a', [paying('1', 100, '2025-01-01', null, { ramp })])], asked)
    const apart = { ...asked, policy: { ...defaultLedgerPolicy, escalators: 'apart' as const } }
    expect(movementDetails(units, apart).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['escalation', 50],
    ])
    expect(movementDetails(units, asked).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['expansion', 50],
    ])
  })
})

const sum = (parts: readonly Pick<MovementDetail, 'amount'>[]): number =>
  parts.reduce((total, { amount }) => total + minor(amount), 0)
