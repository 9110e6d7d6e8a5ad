import type { Day } from '../../day.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { type Money, totals } from '../../money.ts'
import { arrOn } from './arr-of-line.ts'
import { closedByLinks } from './closed-by-links.ts'
import { asNoticedBy, isLost } from './notice.ts'
import { type StepPolicy, stepsOf } from './steps-of.ts'
import { explicitSuccessors, successorsOf } from './successor-of.ts'

/** Paid today, signed and not paid yet, or known to end (negative). */
export interface CarrPart {
  lineId: string
  part: 'live' | 'committed' | 'ending'
  amount: Money
}

export interface Carr {
  /** One sum per currency. */
  totals: Money[]
  parts: CarrPart[]
}

/**
 * Contracted annual recurring revenue on a day:
 *
 *   CARR = ARR live + what is signed by that day and pays later − what is known to end
 *
 * A line that pays later counts with its first amount; known to end is a line whose notice was given by then, whose loss
 * is recorded, or whose successor is signed (which counts in its place). An unrenewed term end is not known to be one, and
 * what a live line is going to change within itself (ramp, uplift, pause) is not anticipated. Where a signing day is
 * not known, a line counts as signed when it became known. Unknown prices are left out.
 */
export function carrOn(lines: readonly ContractLine[], on: Day, policy: StepPolicy): Carr {
  const takenOver = explicitSuccessors(lines)
  const successors = successorsOf(lines, policy)
  const parts = closedByLinks(lines).flatMap(line => {
    const counted = countedNow(line, on, policy, successors.get(line.id) ?? null)
    return counted === null ? [] : partsOf(counted, isKnownToEnd(line, takenOver.get(line.id), on))
  })
  return { totals: totals(parts.map(({ amount }) => amount)), parts }
}

function countedNow(
  line: ContractLine,
  on: Day,
  policy: StepPolicy,
  successor: ContractLine | null,
): CarrPart | null {
  const steps = stepsOf(line, policy, successor)
  const [first] = steps
  if (first === undefined) return null
  const isLater = first.from > on && isSigned(line, on)
  const minor = isLater ? first.arr : arrOn(steps, on)
  const amount = { minor, currency: line.price!.currency }
  return minor === 0 ? null : { lineId: line.id, part: isLater ? 'committed' : 'live', amount }
}

const partsOf = (counted: CarrPart, isEnding: boolean): CarrPart[] =>
  isEnding
    ? [counted, { ...counted, part: 'ending', amount: { ...counted.amount, minor: -counted.amount.minor } }]
    : [counted]

const isKnownToEnd = (line: ContractLine, successor: ContractLine | undefined, on: Day): boolean =>
  isLost(asNoticedBy(on, line)) || (successor !== undefined && isSigned(successor, on))

const isSigned = ({ signedOn, knownFrom }: ContractLine, on: Day): boolean => (signedOn ?? knownFrom) <= on
