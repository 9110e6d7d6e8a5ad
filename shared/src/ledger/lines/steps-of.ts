import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { type Life, type LifePolicy, lifeOf } from './life.ts'
import { type PriceTerms, toMinorUnits, yearlyOf } from './price-terms.ts'
import { recurs } from './recurs.ts'
import { type Segment, segmentsOf } from './segments.ts'
import type { Step, StepCause } from './step.ts'

export type StepPolicy = LifePolicy & Pick<LedgerPolicy, 'pauses'>

/**
 * What a line pays over its life, as a step function: sorted by day, from its first paying day, no two neighbours alike,
 * down to 0 where it ends. Yearly amount = price × 12 / interval in months × uplifts × what discounts leave, rounded
 * once, half away from zero. Empty for what does not recur, for a line that never pays, and for an unknown price, which
 * is not zero: the caller counts those. `successor` is what took its place (`successorsOf`), if anything did.
 */
export function stepsOf(line: ContractLine, policy: StepPolicy, successor: ContractLine | null): Step[] {
  if (!recurs(line) || line.price === null || hasNoDays(line)) return []
  const life = lifeOf(line, policy, successor)
  if (life.end !== null && life.end <= line.start) return []
  const paid = segmentsOf(line, life.end).map((segment, at, all) =>
    paying(segment, all[at - 1], line, policy),
  )
  const last = paid.at(-1)!
  return distinct([...fromFirstPaid(paid), ...ending(last, life, policy)])
}

const hasNoDays = ({ start, end }: ContractLine): boolean => end !== null && end <= start

function paying(
  { from, terms }: Segment,
  before: Segment | undefined,
  { everyMonths }: ContractLine,
  policy: StepPolicy,
): Step {
  const now = asCounted(terms, policy)
  return {
    from,
    arr: toMinorUnits(yearlyOf(now, everyMonths)),
    lapsed: 0,
    seats: now.paused ? 0 : now.seats,
    cause: before === undefined ? 'start' : causeOf(asCounted(before.terms, policy), now),
  }
}

const asCounted = (terms: PriceTerms, { pauses }: StepPolicy): PriceTerms =>
  pauses === 'keep' ? { ...terms, paused: false } : terms

/** One cause a step, the weightiest of what changed on its day. */
function causeOf(before: PriceTerms, now: PriceTerms): StepCause {
  if (now.paused !== before.paused) return now.paused ? 'pause' : 'resume'
  if (now.seats !== before.seats) return 'seats'
  return now.price !== before.price || now.risen !== before.risen ? 'escalator' : 'discount'
}

/** Free months and pauses at the beginning are not paid: the line starts to count with its first amount. */
function fromFirstPaid(steps: readonly Step[]): Step[] {
  const first = steps.findIndex(({ arr }) => arr !== 0)
  return first < 0 ? [] : [{ ...steps[first]!, cause: 'start' }, ...steps.slice(first + 1)]
}

/** Within grace the last amount goes on, or is set apart as lapsed; then nothing is paid. */
function ending(last: Step, { end, graceEnd }: Life, { lateRenewal }: StepPolicy): Step[] {
  if (end === null || graceEnd === null) return []
  const nothing: Step = { from: graceEnd, arr: 0, lapsed: 0, seats: 0, cause: 'end' }
  if (graceEnd === end || lateRenewal === 'keep') return [nothing]
  return [{ ...nothing, from: end, lapsed: last.arr }, nothing]
}

const distinct = (steps: readonly Step[]): Step[] =>
  steps.filter((step, at) => {
    const before = steps[at - 1] ?? { arr: 0, lapsed: 0, seats: 0 }
    return step.arr !== before.arr || step.lapsed !== before.lapsed || step.seats !== before.seats
  })
