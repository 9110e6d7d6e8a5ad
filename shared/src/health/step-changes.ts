import type { Day } from '../day.ts'
import { adjustmentName, type ScoreAdjustment } from './adjustment.ts'
import type { Conclusion } from './conclusion.ts'
import type { Contribution } from './weigh.ts'

/** Whether facts moved, the rules changed, or facts of the past became known. Never more than one in a step. */
export type StepCause = 'customer' | 'configuration' | 'late'

/**
 * `measure`: a value moved. `data`: a measure got its data or lost it, and the weight of the others gave way or took over. `late`: what moved
 * it had happened before the score that did not know it. `weight`, `configuration`: the rules. The others are rows beside the measures.
 */
export type ChangeKind = 'measure' | 'data' | 'late' | 'weight' | 'configuration' | ScoreAdjustment['kind']

/** One reason why a score moved. */
export interface Change {
  kind: ChangeKind
  /** The entry of the scorecard, or the name of the row beside the measures. */
  measure: string
  label: string
  /** What it was and became: values 0..100 of a measure, shares of the weight for `weight`, points for other rows; null = none. */
  from: number | null
  to: number | null
  points: number
  because: string
}

/** One entry before and after. */
interface Moved {
  entry: string
  before: Contribution | null
  after: Contribution | null
  /** Of the points: what its value moved, at the mean of both weights, and what its weight did, at the mean of both values. */
  byValue: number
  byWeight: number
}

/** Why the score moved from one conclusion to the next. The points of the rows sum to the difference exactly. */
export function changesOfStep(before: Conclusion, after: Conclusion, cause: StepCause): Change[] {
  const moved = movedEntries(before.contributions, after.contributions)
  const rows = cause === 'configuration' ? byRules(moved) : byFacts(moved, before.asOf, cause)
  return [...rows, ...besideMeasures(before.adjustments, after.adjustments, cause)].filter(
    ({ points }) => points !== 0,
  )
}

function movedEntries(before: readonly Contribution[], after: readonly Contribution[]): Moved[] {
  const [was, is] = [before, after].map(all => new Map(all.map(one => [one.measure, one])))
  return [...new Set([...was!.keys(), ...is!.keys()])].map(entry =>
    movedEntry(entry, was!.get(entry) ?? null, is!.get(entry) ?? null),
  )
}

function movedEntry(entry: string, before: Contribution | null, after: Contribution | null): Moved {
  const [w0, w1] = [before?.weight ?? 0, after?.weight ?? 0]
  const points = (after?.points ?? 0) - (before?.points ?? 0)
  const came = w0 === 0 || w1 === 0
  const byWeight = came ? points : (w1 - w0) * ((before!.points / w0 + after!.points / w1) / 2)
  return { entry, before, after, byWeight, byValue: points - byWeight }
}

const cameOrWent = ({ before, after }: Moved): boolean =>
  ((before?.weight ?? 0) === 0) !== ((after?.weight ?? 0) === 0)

/**
 * Under the same rules weights move only because entries come and go: all that weights did is theirs, by how much weight each
 * brought or took. Where none did, the portal's own data decides what a scorecard can hold: then each weight is its own reason.
 */
function byFacts(moved: readonly Moved[], scoredOn: Day, cause: StepCause): Change[] {
  const values = moved.map(one =>
    change(cause === 'late' || isLate(one, scoredOn) ? 'late' : 'measure', one, one.byValue),
  )
  const sources = moved.filter(cameOrWent)
  return [
    ...values,
    ...(sources.length === 0 ? moved.map(weightChange) : comingAndGoing(moved, sources, scoredOn, cause)),
  ]
}

function comingAndGoing(
  moved: readonly Moved[],
  sources: readonly Moved[],
  scoredOn: Day,
  cause: StepCause,
): Change[] {
  const byWeights = moved.reduce((sum, { byWeight }) => sum + byWeight, 0)
  const whole = sources.reduce((sum, one) => sum + weightOf(one), 0)
  return sources.map(one =>
    change(
      cause === 'late' || cameLate(one, scoredOn) ? 'late' : 'data',
      one,
      byWeights * (weightOf(one) / whole),
    ),
  )
}

/** What came or went has a weight on one side only. */
const weightOf = ({ before, after }: Moved): number => (before?.weight ?? 0) + (after?.weight ?? 0)

const byRules = (moved: readonly Moved[]): Change[] =>
  moved.flatMap(one => [
    change('configuration', one, one.byValue),
    cameOrWent(one) ? change('configuration', one, one.byWeight) : weightChange(one),
  ])

function weightChange(one: Moved): Change {
  const [from, to] = [one.before?.weight ?? 0, one.after?.weight ?? 0]
  return { ...change('weight', one, one.byWeight), from, to, because: weightMoved(from, to) }
}

export const weightMoved = (from: number | null, to: number | null): string =>
  `Its share of the weight went from ${percent(from ?? 0)} to ${percent(to ?? 0)}`

function change(kind: ChangeKind, { entry, before, after }: Moved, points: number): Change {
  return {
    kind,
    measure: entry,
    label: (after ?? before)!.label,
    from: before?.value ?? null,
    to: after?.value ?? null,
    points,
    because: after?.because ?? 'It is no part of the scorecard any more',
  }
}

/** Its newest record is another one now, and is of a day on which the score without it had already been given. */
const isLate = ({ before, after }: Moved, scoredOn: Day): boolean =>
  Boolean(before?.asOf && after?.asOf && after.asOf > before.asOf && after.asOf <= scoredOn)

const cameLate = ({ before, after }: Moved, scoredOn: Day): boolean =>
  (before?.weight ?? 0) === 0 && after?.asOf != null && after.asOf <= scoredOn

function besideMeasures(
  before: readonly ScoreAdjustment[],
  after: readonly ScoreAdjustment[],
  cause: StepCause,
): Change[] {
  const [was, is] = [before, after].map(rows => new Map(rows.map(row => [adjustmentName(row), row])))
  return [...new Set([...was!.keys(), ...is!.keys()])].map(name => {
    const [old, now] = [was!.get(name), is!.get(name)]
    const { kind, label, because } = (now ?? old)!
    const byRule = cause === 'configuration' && (kind === 'exception' || kind === 'group_rounding')
    return {
      kind: byRule ? 'configuration' : kind,
      measure: name,
      label,
      from: old?.points ?? null,
      to: now?.points ?? null,
      points: (now?.points ?? 0) - (old?.points ?? 0),
      because: now ? because : `No longer: ${because}`,
    }
  })
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
