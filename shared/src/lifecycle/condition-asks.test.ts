import { facts } from '../../../test/cases/conditions.ts'
import type { Condition } from './condition.ts'
import { asksLedgerOnly, missingFor } from './condition-asks.ts'

const early: Condition = { usage: 'logins', withinDaysOfStart: 30, atLeast: 10 }

describe('what a condition asks for', () => {
  it.each<[Condition, boolean]>([
    [{ all: [{ fact: 'arr', atLeast: 1 }, { not: { fact: 'plan', is: 'free' } }] }, true],
    [
      {
        any: [
          { fact: 'arr', atLeast: 1 },
          { fact: 'healthBand', is: 'at_risk' },
        ],
      },
      false,
    ],
    [{ fact: 'renewalDate', inQuarter: 1 }, false],
    [{ fact: 'attribute.arr', atLeast: 1 }, false],
    [{ fact: 'measure.nps', atLeast: 1 }, false],
    [early, false],
  ])('%j is told by contracts: %p', (condition, told) => {
    expect(asksLedgerOnly(condition)).toBe(told)
  })

  it('is missing, each fact once, where it is not known', () => {
    const condition: Condition = {
      all: [
        { fact: 'arr', atLeast: 5 },
        { fact: 'arr', lessThan: 50 },
        { fact: 'plan', is: 'pro' },
        { fact: 'region', known: true },
        early,
      ],
    }
    expect(missingFor(condition, facts({ plan: 'pro' }))).toEqual(['arr', 'logins'])
  })
})
