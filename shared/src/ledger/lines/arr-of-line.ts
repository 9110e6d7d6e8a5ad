import type { Day } from '../../day.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import type { Money } from '../../money.ts'
import type { Step } from './step.ts'
import { type StepPolicy, stepsOf } from './steps-of.ts'

/** Yearly recurring revenue of a line on a day; null when its price is not known. `successor`: see `stepsOf`. */
export function arrOfLine(
  line: ContractLine,
  on: Day,
  policy: StepPolicy,
  successor: ContractLine | null = null,
): Money | null {
  if (line.price === null) return null
  return { minor: arrOn(stepsOf(line, policy, successor), on), currency: line.price.currency }
}

/** What the steps of a line say of a day. */
export const arrOn = (steps: readonly Step[], on: Day): number =>
  steps.findLast(({ from }) => from <= on)?.arr ?? 0
