import fc from 'fast-check'
import { anyCondition, anyFacts } from '../../../../test/cases/conditions.ts'
import type { Condition } from '../../lifecycle/condition.ts'
import { holds } from '../../lifecycle/condition-holds.ts'
import { implies } from './implies.ts'

const seats = (operator: string, operand: unknown) =>
  ({ fact: 'seats', [operator]: operand }) as unknown as Condition
const tier = (...values: string[]): Condition => ({ fact: 'tier', in: values })

describe('one condition implies another', () => {
  it.each<[string, Condition, Condition, boolean]>([
    ['the same in other words', { fact: 'tier', is: 'Gold' }, tier('gold '), true],
    ['a part of a list', tier('a', 'b'), tier('b', 'a', 'c'), true],
    ['more than the list', tier('a', 'd'), tier('a', 'b'), false],
    ['a higher bound', seats('atLeast', 20), seats('moreThan', 10), true],
    ['a lower bound', seats('atLeast', 5), seats('moreThan', 10), false],
    ['a bound just met', seats('atLeast', 10), seats('moreThan', 10), false],
    ['a value within bounds', seats('is', 7), seats('lessThan', 10), true],
    ['anything known', seats('lessThan', 10), seats('known', true), true],
    ['one of several', tier('a'), { any: [tier('a'), seats('is', 1)] }, true],
    ['all of several', { all: [tier('a'), seats('is', 1)] }, tier('a'), true],
    ['in another order', { all: [tier('a'), seats('is', 1)] }, { all: [seats('is', 1), tier('a')] }, true],
    ['each of several', { any: [tier('a'), tier('b')] }, tier('a', 'b', 'c'), true],
    ['the text of a number', seats('is', 5), seats('is', '5'), false],
    ['another fact', tier('a'), { fact: 'region', is: 'a' }, false],
  ])('%s', (_, one, other, expected) => expect(implies(one, other)).toBe(expected))

  const number = fc.integer({ min: 0, max: 8 })
  const operator = fc.constantFrom('is', 'isNot', 'atLeast', 'atMost', 'moreThan', 'lessThan')
  const bound = fc.tuple(operator, number).map(([name, operand]) => seats(name, operand))

  it('only where it is so: of bounds', () => {
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: -1, max: 9 }), (one, other, value) => {
        const facts = { asOf: '2026-06-30', values: { seats: value } }
        if (implies(one, other) && holds(one, facts) === true) expect(holds(other, facts)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('only where it is so: of whatever contains the same', () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, anyFacts, (a, b, facts) => {
        for (const [one, other] of [
          [{ all: [a, b] }, b],
          [a, { any: [b, a] }],
          [a, a],
        ] as [Condition, Condition][]) {
          expect(implies(one, other)).toBe(true)
          if (holds(one, facts) === true) expect(holds(other, facts)).toBe(true)
        }
        if (implies(a, b) && holds(a, facts) === true) expect(holds(b, facts)).toBe(true)
      }),
    )
  })
})
