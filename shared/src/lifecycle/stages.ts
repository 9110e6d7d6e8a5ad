import * as z from 'zod'
import type { Condition } from './condition.ts'
import { factsIn } from './condition-facts.ts'
import { isContactFact } from './contact-fact-table.ts'
import { isConcluded } from './fact-table.ts'
import { type ListFault, repeated } from './list-faults.ts'
import { Stage } from './stage.ts'

/** HubSpot takes more options of one property, but nobody can tell more stages apart. */
const mostStages = 40

/** What a list of stages may not ask for, and why. */
type Refused = (fact: string) => string | null

/** Stages in order of precedence: of those whose condition holds, the first counts. */
const stagesWithout = (refused: Refused) =>
  z
    .array(Stage)
    .max(mostStages)
    .superRefine((stages, context) => {
      for (const { path, message } of faultsOf(stages, refused))
        context.addIssue({ code: 'custom', path, message, input: stages })
    })

/** Stages of accounts. They are known before the score, since a scorecard may be chosen by the stage. */
export const Stages = stagesWithout(fact => {
  if (fact === 'stage') return 'a stage cannot rest on the stage itself; use moves'
  if (isConcluded(fact)) return `${fact} is concluded after the stage, which may choose the scorecard`
  return isContactFact(fact) ? `${fact} is a fact of a contact; use it in contactStages` : null
})

/** Stages of contacts. They come last, so they may rest on everything that was concluded of the account. */
export const ContactStages = stagesWithout(() => null)

function faultsOf(stages: readonly Stage[], refused: Refused): ListFault[] {
  const names = stages.map(({ name }) => name)
  return [
    ...repeated(stages, 'name', 'stages'),
    ...repeated(stages, 'label', 'stages'),
    ...stages.flatMap((stage, at) => [
      ...kindFaults(stage, at),
      ...moveFaults(stage, at, names),
      ...conditionFaults(stage.when, at, refused),
    ]),
    ...secondRest(stages),
  ]
}

const kindFaults = ({ when, manual }: Stage, at: number): ListFault[] =>
  manual === true && when !== undefined
    ? [{ path: [at, 'manual'], message: 'a stage is manual or has a condition, not both' }]
    : []

const moveFaults = ({ moves = [] }: Stage, at: number, names: readonly string[]): ListFault[] =>
  moves.flatMap((to, move) =>
    names.includes(to)
      ? []
      : [
          {
            path: [at, 'moves', move],
            message: `there is no stage ${to}; write one of ${names.join(', ')}`,
          },
        ],
  )

const conditionFaults = (when: Condition | undefined, at: number, refused: Refused): ListFault[] =>
  (when === undefined ? [] : factsIn(when)).flatMap(fact => {
    const message = refused(fact)
    return message === null ? [] : [{ path: [at, 'when'], message }]
  })

const secondRest = (stages: readonly Stage[]): ListFault[] =>
  stages
    .flatMap(({ when, manual }, at) => (when === undefined && manual !== true ? [at] : []))
    .slice(1)
    .map(at => ({
      path: [at, 'when'],
      message: 'one stage is for everybody else already; write a condition, or manual: true',
    }))
