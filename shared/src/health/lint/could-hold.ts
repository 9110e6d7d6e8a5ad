import type { Condition, FactTest } from '../../lifecycle/condition.ts'
import { holds } from '../../lifecycle/condition-holds.ts'
import { measureFact } from '../../lifecycle/fact-table.ts'
import type { Entry } from '../entries.ts'
import { possibleValues } from './possible-values.ts'

/** Values of measures, by the name of their fact; null = not known. */
type Values = Readonly<Record<string, number | null>>

/** Above so many combinations nothing is said to be impossible. */
const most = 5000

/**
 * Whether a condition can ever hold for an account that these entries are read of. Everything but measures can be anything; a measure
 * that is no entry is never known.
 */
export function couldHold(condition: Condition, entries: readonly Entry[]): boolean {
  const tests = testsIn(condition).filter(({ fact }) => fact.startsWith(measureFact('')))
  const facts = [...new Set(tests.map(({ fact }) => fact))]
  const choices = facts.map(fact => choicesOf(fact, entries, tests))
  if (choices.reduce((product, own) => product * own.length, 1) > most) return true
  return assignments(facts, choices).some(values => could(condition, values))
}

function testsIn(condition: Condition): FactTest[] {
  if ('all' in condition) return condition.all.flatMap(testsIn)
  if ('any' in condition) return condition.any.flatMap(testsIn)
  if ('not' in condition) return testsIn(condition.not)
  return 'fact' in condition ? [condition] : []
}

/** Values of a measure among which every outcome of the tests occurs. */
function choicesOf(fact: string, entries: readonly Entry[], tests: readonly FactTest[]): (number | null)[] {
  const entry = entries.find(({ id }) => measureFact(id) === fact)
  if (entry === undefined) return [null]
  const { low, high, values } = possibleValues(entry)
  if (values) return [...values, null]
  const bounds = tests
    .filter(test => test.fact === fact)
    .flatMap(({ fact: _, ...operators }) => Object.values(operators).flat())
    .filter(bound => typeof bound === 'number')
  const around = bounds.flatMap(bound => [bound - 1e-6, bound, bound + 1e-6])
  return [low, high, ...around.filter(value => value > low && value < high), null]
}

const assignments = (facts: readonly string[], choices: readonly (number | null)[][]): Values[] =>
  facts.reduce<Values[]>(
    (sofar, fact, at) => sofar.flatMap(values => choices[at]!.map(value => ({ ...values, [fact]: value }))),
    [{}],
  )

function could(condition: Condition, values: Values): boolean {
  if ('all' in condition) return condition.all.every(one => could(one, values))
  if ('any' in condition) return condition.any.some(one => could(one, values))
  if ('not' in condition) return couldFail(condition.not, values)
  return judged(condition, values) ?? true
}

function couldFail(condition: Condition, values: Values): boolean {
  if ('all' in condition) return condition.all.some(one => couldFail(one, values))
  if ('any' in condition) return condition.any.every(one => couldFail(one, values))
  if ('not' in condition) return could(condition.not, values)
  return judged(condition, values) === null || holds(condition, { asOf: '2000-01-01', values }) === false
}

/** Whether a single test holds; null when it asks for something else than a measure. */
const judged = (condition: Condition, values: Values): boolean | null =>
  'fact' in condition && condition.fact in values
    ? holds(condition, { asOf: '2000-01-01', values }) === true
    : null
