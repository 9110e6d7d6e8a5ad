import type { Condition, FactTest, UsageTest } from './condition.ts'
import { readTest } from './fact-test.ts'
import type { Facts } from './facts.ts'
import { readFact } from './read-fact.ts'

/**
 * Whether a condition holds. Null when what is known does not decide it: an unknown fact is neither true nor false, and
 * makes no difference only where the rest decides already (Kleene's logic).
 */
export function holds(condition: Condition, facts: Facts): boolean | null {
  if ('all' in condition) return decided(condition.all, facts, false)
  if ('any' in condition) return decided(condition.any, facts, true)
  if ('not' in condition) return opposite(holds(condition.not, facts))
  return 'usage' in condition ? usageHolds(condition, facts) : factHolds(condition, facts)
}

/** One answer of the deciding kind is enough; without it a single unknown leaves everything open. */
function decided(conditions: readonly Condition[], facts: Facts, deciding: boolean): boolean | null {
  let answer: boolean | null = !deciding
  for (const condition of conditions) {
    const one = holds(condition, facts)
    if (one === deciding) return deciding
    if (one === null) answer = null
  }
  return answer
}

const opposite = (answer: boolean | null): boolean | null => (answer === null ? null : !answer)

function factHolds(written: FactTest, { values, asOf }: Facts): boolean | null {
  const { fact, operator, operand, reads, test } = readTest(written)
  const value = readFact(values[fact], reads)
  if (operator === 'known') return (value !== null) === operand
  return value === null ? null : test(value, asOf)
}

/** Enough is enough before all the days are over; too little is too little only afterwards. */
function usageHolds({ usage, withinDaysOfStart, atLeast }: UsageTest, { firstUsage }: Facts): boolean | null {
  const used = firstUsage?.(usage, withinDaysOfStart) ?? null
  if (used === null) return null
  return used.quantity >= atLeast || (used.complete ? false : null)
}
