import type * as z from 'zod'
import { defaultScorecard, Scorecard } from '../scorecard.ts'
import type { Path } from './finding.ts'
import { leaves, placeOf } from './schema-faults.ts'

/** Rounds of leaving out what is at fault: one fault may hide another. */
const mostRounds = 6

/** What can be read of a scorecard once what is at fault is left out; null when that is nothing. */
export function mended(written: unknown): Scorecard | null {
  let left = written
  for (let round = 0; round < mostRounds; round++) {
    const parsed = Scorecard.safeParse(left)
    if (parsed.success) return parsed.data
    const faulty = parsed.error.issues.flatMap(leaves).map(removable)
    if (faulty.some(path => path.length === 0)) return null
    left = { ...required, ...(faulty.reduce(without, left) as object) }
  }
  return null
}

/** What stands in for a part that cannot be left out, so that the others can be judged. */
const required = {
  name: '?',
  bands: defaultScorecard.bands,
  minimumCoverage: defaultScorecard.minimumCoverage,
}

/** The smallest part around an issue that can be left out while all the others keep their places. */
function removable(issue: z.core.$ZodIssue): Path {
  const place = placeOf(issue)
  const position = place.findIndex(key => typeof key === 'number')
  const named = position === -1 ? place : place.slice(0, position)
  if (issue.code === 'unrecognized_keys' || issue.code === 'custom') return named
  return named.slice(0, depthOf(named))
}

const depthOf = ([section, , part]: Path): number =>
  section === 'weights' ? 2 : section !== 'groups' ? 1 : part === 'weights' ? 4 : 2

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (typeof value !== 'object' || value === null || key === undefined || !(key in value)) return value
  const { [key as string]: part, ...others } = value as Record<string, unknown>
  return rest.length === 0 ? others : { ...others, [key]: without(part, rest) }
}
