import type { Condition, FactTest } from '../../lifecycle/condition.ts'
import type { FactType } from '../../lifecycle/fact-kind.ts'
import { readTest } from '../../lifecycle/fact-test.ts'
import type { Scalar } from '../../lifecycle/operators.ts'
import { readFact } from '../../lifecycle/read-fact.ts'

/** Whether one condition holds wherever another does, as far as their form shows it: false means that it does not show. */
export function implies(one: Condition, other: Condition): boolean {
  if (canonical(one) === canonical(other)) return true
  if ('any' in one) return one.any.every(part => implies(part, other))
  if ('all' in other) return other.all.every(part => implies(one, part))
  if ('all' in one && one.all.some(part => implies(part, other))) return true
  if ('any' in other && other.any.some(part => implies(one, part))) return true
  return 'fact' in one && 'fact' in other && one.fact === other.fact && testImplies(one, other)
}

/** The values a condition lets a fact have, where it lists them; null where it does not. */
export function listedValues(condition: Condition): { fact: string; values: readonly Scalar[] } | null {
  if (!('fact' in condition)) return null
  const { fact, operator, operand } = readTest(condition)
  if (operator === 'is') return { fact, values: [operand as Scalar] }
  return operator === 'in' ? { fact, values: operand as Scalar[] } : null
}

function testImplies(one: FactTest, other: FactTest): boolean {
  const listed = listedValues(one)
  const { operator, operand, reads, test } = readTest(other)
  if (operator === 'known') return operand === true && readTest(one).operator !== 'known'
  if (listed)
    return listed.values.every(value => {
      const read = isReadAs(value, reads) ? readFact(value, reads) : null
      return read !== null && !datedNow.has(operator) && test(read, '2000-01-01')
    })
  return boundImplies(readTest(one), { operator, operand })
}

/** A number may be written in many ways, so what holds of its text is not known from its value. */
const isReadAs = (value: Scalar, reads: FactType): boolean =>
  typeof value === 'string' || reads === (typeof value === 'number' ? 'number' : 'flag')

/** Tests that depend on the day they are asked on. */
const datedNow: ReadonlySet<string> = new Set(['withinLast', 'withinNext', 'inQuarter'])

interface Bound {
  operator: string
  operand: unknown
}

function boundImplies(one: Bound, other: Bound): boolean {
  const [a, b] = [one.operand as number, other.operand as number]
  const pair = `${one.operator} ${other.operator}`
  if (['atLeast atLeast', 'moreThan moreThan', 'moreThan atLeast', 'after after'].includes(pair))
    return a >= b
  if (['atMost atMost', 'lessThan lessThan', 'lessThan atMost', 'before before'].includes(pair)) return a <= b
  if (pair === 'withinLast withinLast' || pair === 'withinNext withinNext') return a <= b
  return pair === 'atLeast moreThan' ? a > b : pair === 'atMost lessThan' && a < b
}

/** The same text for conditions that differ in nothing but order. */
function canonical(condition: Condition): string {
  if ('all' in condition) return inAnyOrder('all', condition.all)
  if ('any' in condition) return inAnyOrder('any', condition.any)
  if ('not' in condition) return `not(${canonical(condition.not)})`
  const listed = listedValues(condition)
  if (listed) return JSON.stringify([listed.fact, listed.values.map(folded).sort()])
  return JSON.stringify(Object.entries(condition).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const inAnyOrder = (word: string, parts: readonly Condition[]): string =>
  parts.length === 1 ? canonical(parts[0]!) : `${word}(${parts.map(canonical).sort().join()})`

const folded = (value: Scalar): string =>
  JSON.stringify(typeof value === 'string' ? readFact(value, 'text') : value)
