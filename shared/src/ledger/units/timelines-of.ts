import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { Adjustment } from '../../model/adjustment.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import type { AccountBook } from '../account-book.ts'
import { adjustedSteps } from '../adjustments/adjusted-steps.ts'
import { adjustedCurrency, adjustedLossCause } from '../adjustments/adjusted-terms.ts'
import { adjustmentLines } from '../adjustments/adjustment-line.ts'
import { lifeOf } from '../lines/life.ts'
import { recurs } from '../lines/recurs.ts'
import type { Step } from '../lines/step.ts'
import { stepsOf } from '../lines/steps-of.ts'
import { successorsOf } from '../lines/successor-of.ts'
import type { Links } from './links.ts'
import { measured } from './measured.ts'
import type { Timeline, UnitsAsked } from './unit.ts'

/** What each line of an account pays over time; lines that never pay anything have none. */
export function timelinesOf(
  book: AccountBook,
  links: Links,
  { measure, policy }: Pick<UnitsAsked, 'measure' | 'policy'>,
): Timeline[] {
  const lines = [...book.lines, ...adjustmentLines(book.adjustments)].filter(recurs)
  const elsewhere = lines.flatMap(({ id }) => links.successorsElsewhere(id))
  const successors = successorsOf([...lines, ...elsewhere], policy)
  const words = Map.groupBy(book.adjustments, ({ lineId, id }) => lineId ?? id)
  return lines.flatMap(line => {
    const adjustments = words.get(line.id) ?? []
    const steps = courseOf(line, adjustments, successors.get(line.id) ?? null, policy)
    return steps.length === 0 ? [] : [timeline(line, adjustments, measured(steps, measure))]
  })
}

function courseOf(
  line: ContractLine,
  adjustments: readonly Adjustment[],
  successor: ContractLine | null,
  policy: LedgerPolicy,
): Step[] {
  const steps = stepsOf(line, policy, successor)
  const currency = adjustedCurrency(line, adjustments)
  if (adjustments.length === 0 || currency === null) return steps
  const end = lifeOf(line, policy, successor).graceEnd
  return adjustedSteps(steps, adjustments, { start: line.start, end, currency })
}

const timeline = (
  line: ContractLine,
  adjustments: readonly Adjustment[],
  steps: Timeline['steps'],
): Timeline => ({
  lineId: line.id,
  product: line.product,
  replaces: line.replaces,
  lossCause: adjustedLossCause(line, adjustments),
  scheduledEnd: line.end,
  knownFrom: line.knownFrom,
  currency: adjustedCurrency(line, adjustments)!,
  steps,
})
