import type { Condition, FactTest, UsageTest } from './condition.ts'

/** The single tests a condition is made of, in the order in which it names them. */
export function testsIn(condition: Condition): (FactTest | UsageTest)[] {
  if ('all' in condition) return condition.all.flatMap(testsIn)
  if ('any' in condition) return condition.any.flatMap(testsIn)
  if ('not' in condition) return testsIn(condition.not)
  return [condition]
}
