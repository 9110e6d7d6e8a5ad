import type { Conclusion } from './conclusion.ts'
import { type Change, type ChangeKind, changesOfStep, type StepCause, weightMoved } from './step-changes.ts'

export type { Change, ChangeKind } from './step-changes.ts'

/** A conclusion, and what led from the one before to it. */
export interface Step {
  to: Conclusion
  cause: StepCause
}

/** What moved a score from one conclusion to another. */
export interface Difference {
  /** Points; null when one of the two is not scored. */
  difference: number | null
  /** The largest first. Their points sum to the difference exactly (1e-9). */
  changes: Change[]
}

/**
 * The difference of two scores as rows, along every conclusion stored between them: so that what a change of the configuration did
 * stands apart from what the customer did. Conclusions without a score are stepped over.
 */
export function differenceBetween(from: Conclusion, steps: readonly Step[]): Difference {
  const last = steps.at(-1)?.to ?? from
  if (from.score === null || last.score === null) return { difference: null, changes: [] }
  const found: Change[] = []
  let before = from
  let cause: StepCause = 'customer'
  for (const step of steps) {
    cause = cause === 'customer' ? step.cause : cause
    if (step.to.score === null) continue
    found.push(...changesOfStep(before, step.to, cause))
    before = step.to
    cause = 'customer'
  }
  return { difference: last.score - from.score, changes: merged(found) }
}

/** Rows of one kind and measure as one: it came from the first's state to the last's. */
const merged = (changes: readonly Change[]): Change[] =>
  [...Map.groupBy(changes, ({ kind, measure }) => `${kind}/${measure}`).values()]
    .map(asOne)
    .filter(({ points }) => Math.abs(points) > 1e-12)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.measure < b.measure ? -1 : 1))

function asOne(same: readonly Change[]): Change {
  const last = same.at(-1)!
  const { from } = same[0]!
  const points = same.reduce((sum, one) => sum + one.points, 0)
  const because = last.kind === 'weight' ? weightMoved(from, last.to) : last.because
  return { ...last, from, points, because }
}

/** How a person would call what happened. */
export const changeLabels: Record<ChangeKind, string> = {
  measure: 'Measure moved',
  data: 'Data came or went',
  late: 'Data arrived late',
  weight: 'Weight changed',
  configuration: 'Configuration changed',
  override: 'Set by hand',
  exception: 'Exception',
  last_known: 'Last known values',
  group_rounding: 'Rounding of a group',
  rounding: 'Rounding',
}
