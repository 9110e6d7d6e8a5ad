import type { Day } from '../day.ts'
import type { FactTest } from './condition.ts'
import type { FactType } from './fact-kind.ts'
import { type Operator, type OperatorName, operators, type Scalar } from './operators.ts'

/** A test of a fact, taken apart. */
export interface ReadTest {
  fact: string
  operator: OperatorName
  operand: unknown
  /** Type the fact is read as. */
  reads: FactType
  test: (value: Scalar, asOf: Day) => boolean
  words: (label: string) => string
}

/** A test has one key beside `fact`, which is the operator. */
export function readTest({ fact, ...rest }: FactTest): ReadTest {
  const [operator, operand] = Object.entries(rest)[0] as [OperatorName, unknown]
  const { reads, test, words } = operators[operator] as Operator<unknown>
  return {
    fact,
    operator,
    operand,
    reads: reads === 'operand' ? typeOf(operand) : reads,
    test: (value, asOf) => test(value, operand, asOf),
    words: label => words(label, operand),
  }
}

/** The type of what is written; lists hold one type only. */
function typeOf(operand: unknown): FactType {
  const one = Array.isArray(operand) ? operand[0] : operand
  return typeof one === 'number' ? 'number' : typeof one === 'boolean' ? 'flag' : 'text'
}
