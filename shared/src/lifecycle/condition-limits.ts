/** What a condition may cost to judge: more than anybody writes by hand, and too little to do harm. */
export const conditionLimits = { tests: 60, depth: 8, text: 500 } as const

/** What is beyond a limit, naming it; null when nothing is. Whatever was written is walked no further than the limits. */
export function beyondLimits(written: unknown): string | null {
  let tests = 0
  const waiting = [{ node: written, depth: 1 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next
    if (depth > conditionLimits.depth) return `conditions are nested deeper than ${conditionLimits.depth}`
    const within = conditionsIn(node)
    if (within.length === 0 && ++tests > conditionLimits.tests)
      return `there are more than ${conditionLimits.tests} tests in one condition`
    if (textsIn(node).some(text => text.length > conditionLimits.text))
      return `a text is longer than ${conditionLimits.text} characters`
    waiting.push(...within.slice(0, conditionLimits.tests + 1).map(one => ({ node: one, depth: depth + 1 })))
  }
  return null
}

const valuesIn = (node: unknown): [string, unknown][] =>
  typeof node === 'object' && node !== null ? Object.entries(node) : []

const conditionsIn = (node: unknown): unknown[] =>
  valuesIn(node).flatMap(([key, value]) =>
    key === 'not' ? [value] : (key === 'all' || key === 'any') && Array.isArray(value) ? value : [],
  )

const textsIn = (node: unknown): string[] =>
  valuesIn(node)
    .flatMap(([, value]) => value)
    .filter(value => typeof value === 'string')
