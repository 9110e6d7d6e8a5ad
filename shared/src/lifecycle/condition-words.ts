import type { Condition, FactTest, UsageTest } from './condition.ts'
import { factKind } from './fact-table.ts'
import { readTest } from './fact-test.ts'
import { daysInWords, shownValue } from './shown-value.ts'

/** A condition as a person would say it: "tier is enterprise and (region is one of DE, FR or seats at least 50)". */
export function inWords(condition: Condition): string {
  if ('all' in condition) return joined(condition.all, ' and ')
  if ('any' in condition) return joined(condition.any, ' or ')
  if ('not' in condition) return `not (${inWords(condition.not)})`
  return 'usage' in condition ? usageInWords(condition) : factInWords(condition)
}

const joined = (conditions: readonly Condition[], word: string): string =>
  conditions.length === 1 ? inWords(conditions[0]!) : conditions.map(within).join(word)

/** In parentheses where and and or could be read together in two ways. */
const within = (condition: Condition): string =>
  isList(condition) ? `(${inWords(condition)})` : inWords(condition)

const isList = (condition: Condition): boolean => {
  const list = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null
  return list !== null && (list.length > 1 || isList(list[0]!))
}

function factInWords(written: FactTest): string {
  const { fact, operator, operand, words } = readTest(written)
  const kind = factKind(fact)
  if (kind?.type === 'flag' && operator === 'is') return operand ? kind.label : kind.unset
  return words(kind?.label ?? fact)
}

const usageInWords = ({ usage, withinDaysOfStart, atLeast }: UsageTest): string =>
  `${shownValue(usage)} at least ${shownValue(atLeast)} within the first ${daysInWords(withinDaysOfStart)}`
