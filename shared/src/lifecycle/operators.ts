import { addMonths, type Day, daysBetween, quarterStart } from '../day.ts'
import type { FactType } from './fact-kind.ts'
import { folded } from './read-fact.ts'
import { daysInWords, quarterInWords, shownValue } from './shown-value.ts'

export type Scalar = string | number | boolean

/** What is written beside each operator. */
export interface Operands {
  is: Scalar
  isNot: Scalar
  in: readonly Scalar[]
  contains: string
  atLeast: number
  atMost: number
  moreThan: number
  lessThan: number
  /** Before and after that day, which itself is neither. */
  before: Day
  after: Day
  /** At most so many days ago, today included. */
  withinLast: number
  /** At most so many days ahead, today included. */
  withinNext: number
  /** In a calendar quarter, counted from the one that is: 0 is this one, 1 the next, -1 the last. */
  inQuarter: number
  known: boolean
}
export type OperatorName = keyof Operands

/** One way to test a fact that is known; what is not known never gets here. */
export interface Operator<Operand> {
  /** Types of facts it fits. */
  fits: readonly FactType[]
  /** Type the fact is read as; `operand` = that of what is written beside the operator. */
  reads: FactType | 'operand'
  test: (fact: Scalar, operand: Operand, asOf: Day) => boolean
  words: (label: string, operand: Operand) => string
}

const ordinary: readonly FactType[] = ['text', 'number', 'day']
const every: readonly FactType[] = [...ordinary, 'flag']

const same = (fact: Scalar, wanted: Scalar): boolean =>
  fact === (typeof wanted === 'string' ? folded(wanted) : wanted)

const compared = (words: string, test: (fact: number, bound: number) => boolean): Operator<number> => ({
  fits: ['number'],
  reads: 'number',
  test: (fact, bound) => test(fact as number, bound),
  words: (label, bound) => `${label} ${words} ${shownValue(bound)}`,
})

const dated = <Operand extends number | Day>(
  words: (operand: Operand) => string,
  test: (fact: Day, operand: Operand, asOf: Day) => boolean,
): Operator<Operand> => ({
  fits: ['day'],
  reads: 'day',
  test: (fact, operand, asOf) => test(fact as Day, operand, asOf),
  words: (label, operand) => `${label} ${words(operand)}`,
})

const isWithin = (days: number, limit: number): boolean => days >= 0 && days <= limit

/** THE table of operators. */
export const operators: { readonly [Name in OperatorName]: Operator<Operands[Name]> } = {
  is: {
    fits: every,
    reads: 'operand',
    test: same,
    words: (label, wanted) => `${label} is ${shownValue(wanted)}`,
  },
  isNot: {
    fits: ordinary,
    reads: 'operand',
    test: (fact, wanted) => !same(fact, wanted),
    words: (label, wanted) => `${label} is not ${shownValue(wanted)}`,
  },
  in: {
    fits: ordinary,
    reads: 'operand',
    test: (fact, wanted) => wanted.some(one => same(fact, one)),
    words: (label, wanted) => `${label} is one of ${wanted.map(shownValue).join(', ')}`,
  },
  contains: {
    fits: ['text'],
    reads: 'text',
    test: (fact, part) => String(fact).includes(folded(part)),
    words: (label, part) => `${label} contains ${shownValue(part)}`,
  },
  atLeast: compared('at least', (fact, bound) => fact >= bound),
  atMost: compared('at most', (fact, bound) => fact <= bound),
  moreThan: compared('more than', (fact, bound) => fact > bound),
  lessThan: compared('less than', (fact, bound) => fact < bound),
  before: dated(
    day => `before ${day}`,
    (fact, day) => fact < day,
  ),
  after: dated(
    day => `after ${day}`,
    (fact, day) => fact > day,
  ),
  withinLast: dated(
    days => `within the last ${daysInWords(days)}`,
    (fact, days, asOf) => isWithin(daysBetween(fact, asOf), days),
  ),
  withinNext: dated(
    days => `within the next ${daysInWords(days)}`,
    (fact, days, asOf) => isWithin(daysBetween(asOf, fact), days),
  ),
  inQuarter: dated(
    quarterInWords,
    (fact, quarters, asOf) => quarterStart(fact) === addMonths(quarterStart(asOf), 3 * quarters),
  ),
  known: {
    fits: every,
    reads: 'text',
    test: (_, wanted) => wanted,
    words: (label, wanted) => `${label} is ${wanted ? 'known' : 'not known'}`,
  },
}

export const operatorNames = Object.keys(operators) as OperatorName[]
