import type { Condition } from './condition.ts'
import { testsIn } from './condition-tests.ts'

/** The facts a condition asks for, in the order in which it names them. Usage in the first days is none of them. */
export const factsIn = (condition: Condition): string[] =>
  testsIn(condition).flatMap(test => ('fact' in test ? test.fact : []))
