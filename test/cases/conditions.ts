import fc from 'fast-check'
import type { Condition } from '../../shared/src/lifecycle/condition.ts'
import type { Facts, FactValue } from '../../shared/src/lifecycle/facts.ts'

/** The day facts are judged on, unless a case says otherwise. */
export const today = '2026-06-30'

export const facts = (values: Record<string, FactValue> = {}): Facts => ({ asOf: today, values })

const text = fc.constantFrom('enterprise', 'Mid Market', 'DE', 'fr', '', 'known', 'not', '5', 'true')
const number = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.constantFrom(0.5, 1e6))
const day = fc.constantFrom('2024-02-29', '2026-06-01', today, '2026-07-15')

const textFacts = fc.constantFrom('tier', 'region', 'name', 'attribute.Industry')
const numberFacts = fc.constantFrom('seats', 'arr', 'attribute.Stores')
const dayFacts = fc.constantFrom('customerSince', 'attribute.Go-live')

const test = <T>(fact: fc.Arbitrary<string>, operators: string[], operand: fc.Arbitrary<T>) =>
  fc
    .tuple(fact, fc.constantFrom(...operators), operand)
    .map(([name, operator, value]) => ({ fact: name, [operator]: value }) as unknown as Condition)

const listOf = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 })

/** Tests of single facts. */
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  test(textFacts, ['is', 'isNot'], text),
  test(textFacts, ['in'], listOf(text)),
  test(textFacts, ['contains'], fc.constantFrom('e', 'market')),
  test(numberFacts, ['is', 'isNot', 'atLeast', 'atMost', 'moreThan', 'lessThan'], number),
  test(numberFacts, ['in'], listOf(number)),
  test(dayFacts, ['before', 'after', 'is', 'isNot'], day),
  test(dayFacts, ['withinLast', 'withinNext'], fc.nat(900)),
  test(dayFacts, ['inQuarter'], fc.integer({ min: -4, max: 4 })),
  test(fc.constant('parent'), ['is'], fc.boolean()),
  fc.record({ usage: fc.constant('logins'), withinDaysOfStart: fc.constant(30), atLeast: fc.nat(20) }),
)

/** Tests of whether a fact is known, which alone answer otherwise when more is learned. */
const knownness = test(fc.oneof(textFacts, numberFacts, dayFacts), ['known'], fc.boolean())

const treeOf = (leaves: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.letrec<{ node: Condition }>(tie => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
      leaves,
      fc.record({ all: listOf(tie('node')) }),
      fc.record({ any: listOf(tie('node')) }),
      fc.record({ not: tie('node') }),
    ),
  })).node

export const anyCondition = treeOf(fc.oneof(leaf, knownness))
export const anyConditionWithoutKnown = treeOf(leaf)

const mayMiss = <T extends FactValue>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

/** Facts some of which are not known. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    tier: mayMiss(text),
    region: mayMiss(text),
    name: mayMiss(text),
    'attribute.Industry': mayMiss(text),
    seats: mayMiss(number),
    arr: mayMiss(number),
    'attribute.Stores': mayMiss(fc.oneof(number, number.map(String), text)),
    customerSince: mayMiss(day),
    'attribute.Go-live': mayMiss(fc.oneof(day, text)),
    parent: mayMiss(fc.boolean()),
  })
  .chain(values =>
    fc
      .option(fc.record({ quantity: fc.nat(20), complete: fc.boolean() }), { nil: null })
      .map(used => ({ asOf: today, values, firstUsage: () => used })),
  )
