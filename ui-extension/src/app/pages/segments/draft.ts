import type { FactType, PageFactKind } from '@perennial/shared/wire/segments'

/** A line of the builder: a fact, how it is tested, and what is typed beside it. */
export interface Line {
  fact: string
  operator: string
  value: string
}

export interface Group {
  join: 'all' | 'any'
  lines: Line[]
}

/** A condition as the builder shows it: groups of lines. */
export interface Draft {
  join: 'all' | 'any'
  groups: Group[]
}

type Takes = 'text' | 'number' | 'day' | 'flag'

/** Operators in words, the types of facts they fit, and what is typed beside them. */
export const operators: Readonly<
  Record<string, { label: string; fits: readonly FactType[]; takes: Takes | 'own' }>
> = {
  is: { label: 'is', fits: ['text', 'number', 'day', 'flag', 'any'], takes: 'own' },
  isNot: { label: 'is not', fits: ['text', 'number', 'day', 'flag', 'any'], takes: 'own' },
  contains: { label: 'contains', fits: ['text', 'any'], takes: 'text' },
  atLeast: { label: 'is at least', fits: ['number', 'any'], takes: 'number' },
  atMost: { label: 'is at most', fits: ['number', 'any'], takes: 'number' },
  before: { label: 'is before', fits: ['day', 'any'], takes: 'day' },
  after: { label: 'is after', fits: ['day', 'any'], takes: 'day' },
  withinLast: { label: 'is within the last days', fits: ['day', 'any'], takes: 'number' },
  withinNext: { label: 'is within the next days', fits: ['day', 'any'], takes: 'number' },
  known: { label: 'is known', fits: ['text', 'number', 'day', 'flag', 'any'], takes: 'flag' },
}

export const emptyLine: Line = { fact: 'arr', operator: 'atLeast', value: '' }
export const emptyDraft: Draft = { join: 'all', groups: [{ join: 'all', lines: [emptyLine] }] }

/** The condition a draft stands for; null while a value is missing. What does not fit is left to the connector to name. */
export function conditionOf({ join, groups }: Draft, facts: readonly PageFactKind[]): object | null {
  const typeOf = new Map(facts.map(({ name, type }) => [name, type]))
  if (groups.some(({ lines }) => lines.some(({ value }) => value.trim() === ''))) return null
  return {
    [join]: groups.map(group => ({
      [group.join]: group.lines.map(line => ({
        fact: line.fact,
        [line.operator]: operandOf(line, typeOf.get(line.fact) ?? 'any'),
      })),
    })),
  }
}

function operandOf({ operator, value }: Line, type: FactType): string | number | boolean {
  const takes = operators[operator]?.takes ?? 'own'
  const as = takes === 'own' ? type : takes
  const text = value.trim()
  if (as === 'flag') return text === 'true'
  return as === 'number' && Number.isFinite(Number(text)) ? Number(text) : text
}

/** A stored condition as lines; null where it says more than the builder can show. */
export function draftOf(when: unknown): Draft | null {
  const outer = joined(when) ?? { join: 'all', parts: [when] }
  const groups = outer.parts.map(part => {
    const inner = joined(part) ?? { join: 'all' as const, parts: [part] }
    const lines = inner.parts.map(lineOf)
    return lines.every(line => line !== null) ? { join: inner.join, lines } : null
  })
  return groups.every(group => group !== null) ? { join: outer.join, groups } : null
}

function joined(when: unknown): { join: 'all' | 'any'; parts: unknown[] } | null {
  if (!isObject(when)) return null
  for (const join of ['all', 'any'] as const) {
    const parts = when[join]
    if (Array.isArray(parts)) return { join, parts }
  }
  return null
}

function lineOf(part: unknown): Line | null {
  if (!isObject(part) || typeof part.fact !== 'string') return null
  const { fact, ...rest } = part
  const [test] = Object.entries(rest)
  if (test === undefined || !Object.hasOwn(operators, test[0]) || typeof test[1] === 'object') return null
  return { fact, operator: test[0], value: String(test[1]) }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
