import { isDay } from '../day.ts'
import { contactFactNames } from './contact-fact-table.ts'
import type { FactKind } from './fact-kind.ts'
import { factKind, factNames } from './fact-table.ts'
import { type OperatorName, operatorNames, operators } from './operators.ts'

/** What is wrong with a condition, and what to write instead. */
export interface ConditionFault {
  path: string[]
  message: string
}

type Written = Readonly<Record<string, unknown>>

const kinds = ['all', 'any', 'not', 'fact', 'usage'] as const

/** Faults of one condition whose values have the right type; the conditions within it are judged by themselves. */
export function conditionFaults(written: Written): ConditionFault[] {
  const keys = Object.keys(written).filter(key => written[key] !== undefined)
  const [kind, another] = kinds.filter(name => keys.includes(name))
  if (kind === undefined) return [fault([], `write one of ${kinds.join(', ')}`)]
  const others = keys.filter(key => key !== kind)
  if (another !== undefined) return [alone(another, kind)]
  if (kind === 'usage') return usageFaults(written, others)
  if (kind === 'fact') return factFaults(String(written.fact), written, others)
  return others.map(key => alone(key, kind))
}

const fault = (path: string[], message: string): ConditionFault => ({ path, message })

const alone = (key: string, beside: string): ConditionFault =>
  fault([key], `${key} does not go with ${beside}: write two conditions, in all or any`)

function usageFaults({ withinDaysOfStart, atLeast }: Written, keys: readonly string[]): ConditionFault[] {
  return [
    ...(withinDaysOfStart === undefined ? [fault(['withinDaysOfStart'], 'write a number of days')] : []),
    ...(atLeast === undefined ? [fault(['atLeast'], 'write how much must have been used')] : []),
    ...keys.filter(key => key !== 'withinDaysOfStart' && key !== 'atLeast').map(key => alone(key, 'usage')),
  ]
}

function factFaults(name: string, written: Written, keys: readonly string[]): ConditionFault[] {
  const kind = factKind(name)
  const [first, ...more] = keys
  if (kind === null)
    return [
      fault(['fact'], `there is no fact ${JSON.stringify(name)}; write one of ${namesLike(name).join(', ')}`),
    ]
  if (first === undefined) return [fault([], `say what ${name} must be: ${operatorsFor(kind).join(', ')}`)]
  if (more.length > 0) return more.map(key => alone(key, first))
  if (!operatorsFor(kind).some(operator => operator === first)) return [misfit(name, kind, first)]
  return valueFaults(first as OperatorName, written[first], kind)
}

const namesLike = (name: string): readonly string[] =>
  name.startsWith('contact.') ? contactFactNames : factNames

const operatorsFor = ({ type }: FactKind): OperatorName[] =>
  operatorNames.filter(name => type === 'any' || operators[name].fits.includes(type))

const misfit = (name: string, kind: FactKind, operator: string): ConditionFault =>
  fault(
    [operator],
    `${operator} does not fit ${name}, which is a ${kind.type}; write one of ${operatorsFor(kind).join(', ')}`,
  )

function valueFaults(operator: OperatorName, value: unknown, kind: FactKind): ConditionFault[] {
  const values = Array.isArray(value) ? value : [value]
  if (new Set(values.map(one => typeof one)).size > 1)
    return [fault([operator], 'write values of one type: texts or numbers')]
  const type = comparedType(operator, kind)
  if (type === 'any') return []
  const { fits, words } = wanted[type]
  return values
    .filter(one => !fits(one))
    .map(one => fault([operator], `write ${words}, not ${JSON.stringify(one)}`))
}

/** The type of what is written beside an operator, where its schema does not tell. */
const comparedType = (operator: OperatorName, { type }: FactKind): FactKind['type'] =>
  operator === 'before' || operator === 'after'
    ? 'day'
    : operators[operator].reads === 'operand'
      ? type
      : 'any'

const wanted = {
  text: { fits: (value: unknown) => typeof value === 'string', words: 'a text' },
  number: { fits: (value: unknown) => typeof value === 'number', words: 'a number, without quotation marks' },
  day: { fits: (value: unknown) => typeof value === 'string' && isDay(value), words: 'a day as YYYY-MM-DD' },
  flag: { fits: (value: unknown) => typeof value === 'boolean', words: 'true or false' },
} as const
