import * as z from 'zod'
import type { StageEntry } from '../model/stage-entry.ts'
import { Condition } from './condition.ts'
import { holds } from './condition-holds.ts'
import type { Facts } from './facts.ts'

/**
 * A stage of the life of a customer, or of a person there. One with `when` is come into by that condition, a manual one by hand
 * only; one with neither is for everybody else.
 */
export const Stage = z.strictObject({
  /** As the CRM keeps it; a stage of another name is another stage. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'write small letters, digits and _, e.g. onboarding'),
  label: z.string().min(1).max(100),
  when: Condition.optional(),
  manual: z.boolean().optional(),
  /** The stages one may go to from here, by condition or by hand; left out = to any. */
  moves: z.array(z.string()).optional(),
})
export type Stage = z.infer<typeof Stage>

/**
 * The stage on the day of the facts: one, or none. Who was put there by hand stays until moved by hand; everybody else goes to
 * the first stage that may be gone to and whose condition holds. Where none holds, or it is not known whether an earlier one
 * does, all stays as it is. Former customers are in none, and who comes back begins anew.
 */
export function stageOf(
  stages: readonly Stage[],
  facts: Facts,
  standing: StageEntry | null,
): StageEntry | null {
  if (isFormer(facts)) return null
  const current = stages.find(({ name }) => name === standing?.stage)
  if (standing !== null && current !== undefined && standing.how === 'manual') return standing
  const next = fitting(byCondition(stages, current), facts) ?? current
  if (next === undefined || next === current) return current === undefined ? null : standing
  return { stage: next.name, on: facts.asOf, how: 'condition', by: null, reason: null }
}

/** Whether one may go from a stage to another; from nowhere, or from a stage that is no more, one may go to any. */
export const mayMove = (from: Stage | undefined, to: Stage): boolean =>
  from?.moves === undefined || from === to || from.moves.includes(to.name)

const isFormer = ({ values }: Facts): boolean => values.renewalStatus === 'churned'

/** The stages conditions decide about from here, the one for everybody else last. */
const byCondition = (stages: readonly Stage[], current: Stage | undefined): Stage[] => {
  const within = stages.filter(stage => stage.manual !== true && mayMove(current, stage))
  return [
    ...within.filter(({ when }) => when !== undefined),
    ...within.filter(({ when }) => when === undefined),
  ]
}

function fitting(stages: readonly Stage[], facts: Facts): Stage | null {
  for (const stage of stages) {
    const held = stage.when === undefined || holds(stage.when, facts)
    if (held !== false) return held ? stage : null
  }
  return null
}
