import { isDay } from '../day.ts'
import type { FactType } from './fact-kind.ts'
import type { FactValue } from './facts.ts'

/** A value as the type a condition compares it as: CRMs keep numbers and flags as text. Null when it is none. */
export function readFact(value: FactValue | undefined, type: FactType): FactValue {
  return value === undefined || value === null || value === '' ? null : readers[type](value)
}

const readers: Record<FactType, (value: string | number | boolean) => FactValue> = {
  text: value => folded(String(value)),
  number: value => (typeof value === 'string' ? numberIn(value) : typeof value === 'number' ? value : null),
  day: value => (typeof value === 'string' && isDay(value) ? value : null),
  flag: value => (typeof value === 'boolean' ? value : (flags.get(folded(String(value))) ?? null)),
}

/** Text is compared without regard to case and to blanks around it. */
export const folded = (text: string): string => text.trim().toLowerCase()

const decimal = /^\s*[+-]?\d+(\.\d+)?\s*$/
const numberIn = (text: string): number | null => (decimal.test(text) ? Number(text) : null)

const flags = new Map([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
])
