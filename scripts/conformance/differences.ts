import type { Expected } from '../../test/cases/retention/expected.ts'

/** Rates are compared to a billionth, money to the cent. */
const rates = new Set(['nrr', 'grr', 'logo', 'seat', 'rate', 'lower', 'upper'])
const rateTolerance = 1e-9
const moneyTolerance = 0.005

/**
 * Where an answer is not what is expected, in words: `groups.0.nrr: 1, expected 0.5`. Only what is expected is compared;
 * lists and the accounts of a total must be complete.
 */
export const differences = (expected: Expected, answer: unknown): string[] =>
  'refused' in expected ? refusal(answer) : compared(expected, answer, [])

const refusal = (answer: unknown): string[] =>
  isObject(answer) && answer.refused !== undefined ? [] : ['answered, expected a refusal']

function compared(expected: unknown, actual: unknown, path: readonly string[]): string[] {
  const number = numberOf(expected, path.at(-1))
  if (number !== null) return isNear(number, actual, path.at(-1)) ? [] : [said(path, actual, expected)]
  if (!isObject(expected)) return expected === actual ? [] : [said(path, actual, expected)]
  if (!isObject(actual)) return [said(path, actual, expected)]
  const isWhole = Array.isArray(expected) || path.at(-1) === 'accounts'
  const keys = new Set([...Object.keys(expected), ...(isWhole ? Object.keys(actual) : [])])
  return [...keys].flatMap(key => compared(expected[key], actual[key], [...path, key]))
}

/** A number, also as the fraction it was worked out from. */
function numberOf(expected: unknown, key: string | undefined): number | null {
  if (typeof expected === 'number') return expected
  if (typeof expected !== 'string' || key === undefined || !rates.has(key)) return null
  const [part, whole] = expected.split('/')
  return Number(part) / Number(whole)
}

function isNear(expected: number, actual: unknown, key = ''): boolean {
  const tolerance = rates.has(key) ? rateTolerance : moneyTolerance
  return typeof actual === 'number' && Math.abs(actual - expected) < tolerance
}

const said = (path: readonly string[], actual: unknown, expected: unknown): string =>
  `${path.join('.')}: ${shown(actual)}, expected ${shown(expected)}`

const shown = (value: unknown): string => JSON.stringify(value) ?? 'not said'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
